import type { DocumentId } from '@entente/protocol/ids';
import { lazy, Suspense } from 'react';
import { AgreeingSkeleton } from '../../features/agreeing/agreeing-skeleton.tsx';
import { AgreeingLine } from './agreeing-line.tsx';

// Yjs and the drawing of comparisons are nothing that the first page needs.
const DriftPage = lazy(() => import('./drift-page.tsx'));

/** What of a draft differs from what is in force. */
export function DriftRoute({ documentId }: { documentId: DocumentId }) {
  const waiting = (
    <>
      <AgreeingLine title="What differs" />
      <AgreeingSkeleton what="Opening the draft" />
    </>
  );
  return (
    <Suspense fallback={waiting}>
      <DriftPage key={documentId} documentId={documentId} />
    </Suspense>
  );
}
