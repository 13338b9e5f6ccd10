import type { DocumentId } from '@entente/protocol/ids';
import { useEffect } from 'react';
import { useChanges, type ChangedBetween } from '../api/use-changes.ts';

/** A colleague's edit is on the record a moment later; asking at each letter would be too often. */
const ASK_MS = 1500;

/** Who changed what; up to the draft it is asked again a moment after each edit. @param draft undefined when it has no part */
export function useLiveChanges(documentId: DocumentId, between: ChangedBetween | undefined, draft: unknown) {
  const { data, refetch } = useChanges(documentId, between);
  useEffect(() => {
    if (draft === undefined) return undefined;
    const timer = setTimeout(() => void refetch(), ASK_MS);
    return () => clearTimeout(timer);
  }, [draft, refetch]);
  return data;
}
