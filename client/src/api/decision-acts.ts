import {
  answerReadBack,
  recordDissent,
  recordReview,
  sayReadBack,
  type ReadBackId,
  type Verdict,
} from '@entente/protocol/api/decisions';
import type { ProposalDetail, ProposalId } from '@entente/protocol/api/proposals';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { keepProposal, readAgreeingAgain, type AgreeingPlace } from './agreeing-acts.ts';
import { call } from './call.ts';

/** One act on a proposed decision: what is kept of the answer, and what is read again. */
function useDecisionAct<Input>(place: AgreeingPlace, send: (input: Input) => Promise<ProposalDetail>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: send,
    onSuccess: (detail) => keepProposal(client, detail),
    onSettled: () => readAgreeingAgain(client, place),
  });
}

/** Says a proposed decision in the words of the own firm. */
export const useSayReadBack = (place: AgreeingPlace, proposalId: ProposalId) =>
  useDecisionAct(place, (words: string) =>
    call(sayReadBack, { params: { documentId: place.documentId, proposalId }, input: { words } }),
  );

/** Answers a read-back for the firm that proposed. */
export const useAnswerReadBack = (place: AgreeingPlace, proposalId: ProposalId) =>
  useDecisionAct(place, ({ id, verdict }: { id: ReadBackId; verdict: Verdict }) =>
    call(answerReadBack, {
      params: { documentId: place.documentId, proposalId, readBackId: id },
      input: verdict,
    }),
  );

/** Puts on the record that the own firm has somebody who sees it differently. */
export const useRecordDissent = (place: AgreeingPlace, proposalId: ProposalId) =>
  useDecisionAct(place, (words: string) =>
    call(recordDissent, { params: { documentId: place.documentId, proposalId }, input: { words } }),
  );

/** What somebody says of a review: of which day, and when the own firm looks at it again. */
interface ReviewInput {
  readonly dueOn: string;
  readonly nextOn: string;
  readonly words: string;
}

/** Says for the own firm that an agreed decision stands. */
export function useRecordReview(place: AgreeingPlace, proposalId: ProposalId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ReviewInput) =>
      call(recordReview, { params: { documentId: place.documentId, proposalId }, input }),
    onSettled: () => readAgreeingAgain(client, place),
  });
}
