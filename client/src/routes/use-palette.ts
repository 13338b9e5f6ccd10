import { templates, type TemplateChoice } from '@entente/documents/templates/templates';
import type { DocumentSummary } from '@entente/protocol/api/documents';
import type { DocumentId } from '@entente/protocol/ids';
import { useMantineColorScheme } from '@mantine/core';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useCreateDocument } from '../api/change-documents.ts';
import { useDocuments } from '../api/use-documents.ts';
import { useAllInForce } from '../api/use-in-force.ts';
import { paletteActions, type PaletteGroup } from '../features/palette/palette-actions.ts';
import { canWrite } from '../ui/can-write.ts';
import { showFailure } from '../ui/show-failure.ts';
import type { AlliancePage } from './use-alliance-page.ts';

interface PaletteActsOfFrame {
  readonly showShortcuts: () => void;
  readonly signOut: () => void;
}

/** What the palette offers, and what it is told when it opens. */
interface OfferedByPalette {
  readonly groups: PaletteGroup[];
  readonly onOpen: () => void;
}

/** The agreement whose page is open, unless it is archived. */
function useHere(documents: readonly DocumentSummary[]): DocumentSummary | undefined {
  const { documentId } = useParams({ strict: false });
  return documents.find(
    ({ id, kind, archivedAt }) => id === documentId && kind === 'agreement' && archivedAt === null,
  );
}

/** What the palette offers in this alliance. */
export function usePalette({ alliance }: AlliancePage, frame: PaletteActsOfFrame): OfferedByPalette {
  const documents = useDocuments(alliance.id).data ?? [];
  const [wasOpened, setWasOpened] = useState(false);
  const texts = useAllInForce(alliance.id, wasOpened).data ?? [];
  const create = useCreateDocument(alliance.id);
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const params = { allianceId: alliance.id };
  const open = (documentId: DocumentId): void =>
    void navigate({ to: '/alliances/$allianceId/documents/$documentId', params: { ...params, documentId } });
  const groups = paletteActions(
    {
      goHome: () => void navigate({ to: '/alliances/$allianceId', params }),
      goAgreements: () => void navigate({ to: '/alliances/$allianceId/agreements', params }),
      goRisks: () => void navigate({ to: '/alliances/$allianceId/risks', params }),
      goDecisions: () => void navigate({ to: '/alliances/$allianceId/decisions', params }),
      goPeople: () => void navigate({ to: '/alliances/$allianceId/people', params }),
      goAwaiting: () => void navigate({ to: '/alliances/$allianceId/awaiting', params }),
      goSigning: () =>
        void navigate({ to: '/alliances/$allianceId/people', params, search: { signing: true } }),
      openInForce: ({ documentId, id: proposalId }) =>
        void navigate({
          to: '/alliances/$allianceId/documents/$documentId/in-force/$proposalId',
          params: { ...params, documentId, proposalId },
        }),
      propose: ({ id: documentId }) =>
        void navigate({
          to: '/alliances/$allianceId/documents/$documentId',
          params: { ...params, documentId },
          search: { propose: true },
        }),
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
    {
      documents,
      texts: texts.filter(({ supersededBy }) => supersededBy === null),
      here: useHere(documents),
      templates,
      canCreate: canWrite(alliance.role),
    },
  );
  return { groups, onOpen: () => setWasOpened(true) };
}
