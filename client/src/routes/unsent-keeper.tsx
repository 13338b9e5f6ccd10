import type { UserId } from '@entente/protocol/ids';
import { lazy, Suspense } from 'react';
import { useWatchedDocuments } from './left-documents.ts';

const KeptOpen = lazy(() => import('./document/kept-open.tsx'));

/** Keeps a document that was left connected until everything we wrote in it is saved. */
export function UnsentKeeper({ userId }: { userId: UserId }) {
  const watched = useWatchedDocuments();
  return (
    <Suspense>
      {watched.map((one) => (
        <KeptOpen key={`${one.documentId}:${one.round}`} {...one} userId={userId} />
      ))}
    </Suspense>
  );
}
