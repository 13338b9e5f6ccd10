import type { DocumentId } from '@entente/protocol/ids';
import { lazy, Suspense } from 'react';
import type * as Y from 'yjs';
import { useMembers } from '../../api/use-members.ts';
import { canWrite } from '../../ui/can-write.ts';
import { useAlliancePage } from '../use-alliance-page.ts';
import type { HistoryAddress } from '../use-history-address.ts';
import { RowsSkeleton } from './entries-skeleton.tsx';

// Comparing and drawing texts is nothing that the page itself needs.
const EntriesHistory = lazy(() => import('../../features/history/entries-history.tsx'));

const nobody: never[] = [];

interface PastEntriesProps {
  readonly documentId: DocumentId;
  readonly kind: 'register' | 'log';
  readonly ydoc: Y.Doc;
  readonly history: HistoryAddress;
}

/** The history of a register or log, in place of its entries. */
export function PastEntries({ documentId, kind, ydoc, history }: PastEntriesProps) {
  const { alliance } = useAlliancePage();
  const members = useMembers(alliance.id).data ?? nobody;
  return (
    <Suspense fallback={<RowsSkeleton place={kind === 'register' ? 'Risks' : 'Decisions'} />}>
      <EntriesHistory
        documentId={documentId}
        kind={kind}
        ydoc={ydoc}
        alliance={alliance}
        members={members}
        canKeep={canWrite(alliance.role)}
        number={history.number}
        against={history.against}
        onChoose={history.choose}
        onAgainst={history.compareWith}
        onClose={() => history.setOpen(false)}
      />
    </Suspense>
  );
}
