import { readDecisionRecord } from '@entente/protocol/api/decisions';
import type { DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** Everything that was said of a decision: read-backs, their answers, who sees it differently. */
export const useDecisionRecord = (documentId: DocumentId, entryId: string) =>
  useQuery({
    queryKey: keys.decisionRecord(documentId, entryId),
    queryFn: ({ signal }) => call(readDecisionRecord, { params: { documentId, entryId }, signal }),
  });
