import { readChanges } from '@entente/protocol/api/changes';
import type { DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** Two rows of a document's record by seq; `head` is the newest. */
export interface ChangedBetween {
  readonly from: number;
  readonly to: number | 'head';
}

/** Who changed what between two rows of the record; not asked for while `between` is undefined. */
export const useChanges = (documentId: DocumentId, between: ChangedBetween | undefined) =>
  useQuery({
    queryKey: keys.changes(documentId, between?.from ?? 0, between?.to ?? 0),
    queryFn: ({ signal }) =>
      call(readChanges, {
        params: { documentId, from: String(between?.from), to: String(between?.to) },
        signal,
      }),
    enabled: between !== undefined,
    // What is between two rows never changes; what is up to the newest does with each edit.
    staleTime: between?.to === 'head' ? 0 : Infinity,
  });
