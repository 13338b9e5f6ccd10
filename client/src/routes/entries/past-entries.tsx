import type { DocumentDetail } from '@entente/protocol/api/documents';
import { lazy, Suspense } from 'react';
import type * as Y from 'yjs';
import { useMembers } from '../../api/use-members.ts';
import { canWrite } from '../../ui/can-write.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import { VersionDownload } from '../history-download.tsx';
import type { HistoryAddress } from '../use-history-address.ts';
import { RowsSkeleton } from './entries-skeleton.tsx';

// Comparing and drawing texts is nothing that the page itself needs.
const EntriesHistory = lazy(() => import('../../features/history/entries-history.tsx'));

const nobody: never[] = [];

interface PastEntriesProps {
  readonly document: DocumentDetail;
  readonly kind: 'register' | 'log';
  readonly ydoc: Y.Doc;
  readonly history: HistoryAddress;
}

/** The history of a register or log, in place of its entries. */
export function PastEntries({ document, kind, ydoc, history }: PastEntriesProps) {
  const { alliance } = useAlliancePage();
  const members = useMembers(alliance.id).data ?? nobody;
  return (
    <Suspense fallback={<RowsSkeleton place={kind === 'register' ? 'Risks' : 'Decisions'} />}>
      <EntriesHistory
        documentId={document.id}
        kind={kind}
        ydoc={ydoc}
        alliance={alliance}
        members={members}
        canKeep={canWrite(alliance.role)}
        number={history.number}
        against={history.against}
        onChoose={history.choose}
        onAgainst={history.compareWith}
        renderActs={(version) => <VersionDownload document={document} version={version} />}
        onClose={() => history.setOpen(false)}
      />
    </Suspense>
  );
}
