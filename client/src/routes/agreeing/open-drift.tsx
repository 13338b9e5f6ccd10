import type { ClauseDrift } from '@entente/documents/drift/clause-drift';
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { readContent } from '@entente/documents/agreement/read-content';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { useState } from 'react';
import { useProposals } from '../../api/use-proposals.ts';
import type { PartChoice } from '../../features/agreeing/propose-form.tsx';
import { proposeWords } from '../../features/agreeing/propose-words.ts';
import { DriftView } from '../../features/drift/drift-view.tsx';
import { clauseName } from '../../features/drift/drift-words.ts';
import { useDrift } from '../../features/drift/use-drift.ts';
import type { OpenDocument } from '../../sync/open-document.ts';
import { untilSaved } from '../../sync/until-saved.ts';
import { useLive } from '../../sync/use-open-document.ts';
import { DocumentNotices } from '../document/document-notices.tsx';
import { useLastingRefusal } from '../document/use-lasting-refusal.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import { DriftLine } from './drift-line.tsx';
import { DriftState } from './drift-state.tsx';
import { ProposeWindow } from './propose-window.tsx';

interface OpenDriftProps {
  readonly detail: DocumentDetail;
  readonly open: OpenDocument;
  readonly onDiscard: () => Promise<void>;
}

/** The words of a text, for somebody who takes them elsewhere. */
const wordsOf = ({ text, content = [] }: ProseMirrorJSON): string =>
  text ?? content.map(wordsOf).join(content.some((child) => child.text !== undefined) ? '' : '\n\n');

/** Whether the reader may propose a section of it at this moment; the server decides. */
function useCanPropose(detail: DocumentDetail, open: OpenDocument): boolean {
  const permission = useLive(open.permission);
  const refusal = useLastingRefusal(open.saveState);
  const proposals = useProposals(detail.id).data;
  const isWholeProposed = proposals?.some(({ end, part }) => end === null && part.kind === 'whole');
  const canEdit = permission?.canEdit ?? detail.canEdit;
  return canEdit && detail.archivedAt === null && refusal === undefined && isWholeProposed === false;
}

/** What of an open draft differs from what is in force, live. */
export function OpenDrift({ detail, open, onDiscard }: OpenDriftProps) {
  const { alliance, me } = useAlliancePage();
  const isReady = useLive(open.isReady);
  const canPropose = useCanPropose(detail, open);
  const [parts, setParts] = useState<[PartChoice]>();
  const drift = useDrift({ documentId: detail.id, ydoc: open.ydoc, isReady, hasText: true });
  const propose = (id: string, clause: ClauseDrift): void =>
    setParts([{ name: `Section ${clauseName(clause)}`, part: { kind: 'section', id } }]);
  return (
    <>
      <DriftLine
        detail={detail}
        open={open}
        below={
          <DocumentNotices
            detail={detail}
            open={open}
            readText={() => wordsOf(readContent(open.ydoc))}
            onDiscard={onDiscard}
          />
        }
      />
      <DriftState
        detail={detail}
        drift={drift}
        render={(shown) => (
          <DriftView
            drift={shown}
            firms={alliance.firms}
            userId={me.user.id}
            onPropose={canPropose ? propose : undefined}
          />
        )}
      />
      {parts && (
        <ProposeWindow
          place={{ allianceId: alliance.id, documentId: detail.id }}
          parts={parts}
          act={proposeWords(alliance)}
          title={parts[0].name}
          prepare={() => untilSaved(open)}
          onClose={() => setParts(undefined)}
        />
      )}
    </>
  );
}
