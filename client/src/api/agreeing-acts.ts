import { agree, decline } from '@entente/protocol/api/agreeing';
import {
  propose,
  withdrawProposal,
  type PartName,
  type ProposalDetail,
  type ProposalId,
} from '@entente/protocol/api/proposals';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** The document that is agreed to, and where it lives. */
export interface AgreeingPlace {
  readonly allianceId: AllianceId;
  readonly documentId: DocumentId;
}

/** What somebody proposes. */
export interface ProposalInput {
  readonly part: PartName;
  readonly message: string;
  /** `2026-11-21`. */
  readonly answerBy: string | null;
  /** The open proposal that it takes the place of. */
  readonly replaces: ProposalId | null;
}

/** How somebody answers a proposal. Both name the hash that the page showed. */
export type AnswerInput =
  | {
      readonly kind: 'agree';
      readonly hash: string;
      readonly words: string;
      readonly password: string | null;
    }
  | {
      readonly kind: 'decline';
      readonly hash: string;
      readonly reason: string;
      readonly password: string | null;
    };

/** Reads again what stands in a document about agreeing; also after a refusal: it says that the page shows what is no more. */
export async function readAgreeingAgain(
  client: QueryClient,
  { allianceId, documentId }: AgreeingPlace,
): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: keys.agreeing(documentId) }),
    client.invalidateQueries({ queryKey: keys.allianceAgreeing(allianceId) }),
  ]);
}

/** Keeps what the server answered to an act. */
export function keepProposal(client: QueryClient, detail: ProposalDetail): void {
  client.setQueryData(keys.proposal(detail.documentId, detail.id), detail);
}

/** Proposes a part of a document as it is on the record. */
export function usePropose(place: AgreeingPlace) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: ProposalInput) => call(propose, { params: { documentId: place.documentId }, input }),
    onSuccess: (detail) => keepProposal(client, detail),
    onSettled: () => readAgreeingAgain(client, place),
  });
}

/** Agrees or declines for the own firm. */
export function useAnswer(place: AgreeingPlace, proposalId: ProposalId) {
  const client = useQueryClient();
  const params = { documentId: place.documentId, proposalId };
  return useMutation({
    mutationFn(answer: AnswerInput) {
      const { hash, password } = answer;
      return answer.kind === 'agree'
        ? call(agree, { params, input: { hash, password, words: answer.words } })
        : call(decline, { params, input: { hash, password, reason: answer.reason } });
    },
    onSuccess: (detail) => keepProposal(client, detail),
    onSettled: () => readAgreeingAgain(client, place),
  });
}

/** Takes a proposal of the own firm back. */
export function useWithdraw(place: AgreeingPlace, proposalId: ProposalId) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (reason: string) =>
      call(withdrawProposal, { params: { documentId: place.documentId, proposalId }, input: { reason } }),
    onSuccess: (detail) => keepProposal(client, detail),
    onSettled: () => readAgreeingAgain(client, place),
  });
}
