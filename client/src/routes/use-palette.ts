import { templates, type TemplateChoice } from '@entente/documents/templates/templates';
import type { DocumentId } from '@entente/protocol/ids';
import { useMantineColorScheme } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useCreateDocument } from '../api/change-documents.ts';
import { useDocuments } from '../api/use-documents.ts';
import { paletteActions, type PaletteGroup } from '../features/palette/palette-actions.ts';
import { canWrite } from '../ui/can-write.ts';
import { showFailure } from '../ui/show-failure.ts';
import type { AlliancePage } from './use-alliance-page.ts';

interface PaletteActsOfFrame {
  readonly showShortcuts: () => void;
  readonly signOut: () => void;
}

/** What the palette offers in this alliance. */
export function usePalette({ alliance }: AlliancePage, frame: PaletteActsOfFrame): PaletteGroup[] {
  const documents = useDocuments(alliance.id).data ?? [];
  const create = useCreateDocument(alliance.id);
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const params = { allianceId: alliance.id };
  const open = (documentId: DocumentId): void =>
    void navigate({ to: '/alliances/$allianceId/documents/$documentId', params: { ...params, documentId } });
  return paletteActions(
    {
      goHome: () => void navigate({ to: '/alliances/$allianceId', params }),
      goAgreements: () => void navigate({ to: '/alliances/$allianceId/agreements', params }),
      goRisks: () => void navigate({ to: '/alliances/$allianceId/risks', params }),
      goDecisions: () => void navigate({ to: '/alliances/$allianceId/decisions', params }),
      goPeople: () => void navigate({ to: '/alliances/$allianceId/people', params }),
      openDocument: (document) => open(document.id),
      create: (template: TemplateChoice) =>
        create.mutate(
          { template: template.name, title: template.title },
          {
            onSuccess: ({ id }) => open(id),
            onError: (error) => showFailure('The agreement was not created.', error),
          },
        ),
      addRisk: () => void navigate({ to: '/alliances/$allianceId/risks', params, search: { add: true } }),
      addDecision: () =>
        void navigate({ to: '/alliances/$allianceId/decisions', params, search: { add: true } }),
      setTheme: setColorScheme,
      ...frame,
    },
    { documents, templates, canCreate: canWrite(alliance.role) },
  );
}
