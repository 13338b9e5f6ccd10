import {
  listOpenProposals,
  listProposals,
  readMovedOn,
  readProposal,
  type MovedOn,
  type ProposalDetail,
  type ProposalId,
} from '@entente/protocol/api/proposals';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** Every open proposal of the alliance, oldest first. */
export const useOpenProposals = (allianceId: AllianceId) =>
  useQuery({
    queryKey: keys.openProposals(allianceId),
    queryFn: async ({ signal }) =>
      (await call(listOpenProposals, { params: { allianceId }, signal })).proposals,
  });

/** Every proposal of a document, newest first. */
export const useProposals = (documentId: DocumentId) =>
  useQuery({
    queryKey: keys.proposals(documentId),
    queryFn: async ({ signal }) => (await call(listProposals, { params: { documentId }, signal })).proposals,
  });

/** One proposal as its reader sees it. Read again when it is shown. */
export const useProposal = (documentId: DocumentId, proposalId: ProposalId) =>
  useQuery({
    queryKey: keys.proposal(documentId, proposalId),
    queryFn: ({ signal }) => call(readProposal, { params: { documentId, proposalId }, signal }),
    staleTime: 0,
  });

/** Should a hint be lost, the page says this late that the draft went on; hints tell of it within seconds. */
const ASK_MS = 30_000;

/**
 * Who has written in the draft since something was proposed, while it is open; hints tell when to ask again.
 * @param told as the proposal itself told
 */
export function useMovedOn({
  documentId,
  id,
  end,
  movedOn: told,
}: Pick<ProposalDetail, 'documentId' | 'id' | 'end' | 'movedOn'>): MovedOn {
  const { data } = useQuery({
    queryKey: keys.movedOn(documentId, id),
    queryFn: async ({ signal }) =>
      (await call(readMovedOn, { params: { documentId, proposalId: id }, signal })).movedOn,
    enabled: end === null,
    refetchInterval: ASK_MS,
    staleTime: 0,
  });
  return data ?? told;
}
