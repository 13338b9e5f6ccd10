import { entryId, type EntryId } from '@entente/documents/entries/entry-id';
import { listDocumentInForce, type AcceptedScore } from '@entente/protocol/api/in-force';
import type { DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** The accepted scores of a register, by risk. */
export type AcceptedScores = ReadonlyMap<EntryId, AcceptedScore>;

const scoresIn = ({ scores }: { readonly scores: readonly AcceptedScore[] }): AcceptedScores =>
  new Map(scores.map((score) => [entryId.parse(score.entryId), score]));

const unknownYet: AcceptedScores = new Map();

/** The score of each risk as every firm has accepted it last. Stays the same object while nothing of it changes. */
export function useAcceptedScores(documentId: DocumentId): AcceptedScores {
  const { data } = useQuery({
    queryKey: keys.documentInForce(documentId),
    queryFn: ({ signal }) => call(listDocumentInForce, { params: { documentId }, signal }),
    select: scoresIn,
  });
  return data ?? unknownYet;
}
