import {
  listOpenProposals,
  listProposals,
  readProposal,
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

/** One proposal as its reader sees it. Read again when it is shown: whether the draft moved on is told by no hint. */
export const useProposal = (documentId: DocumentId, proposalId: ProposalId) =>
  useQuery({
    queryKey: keys.proposal(documentId, proposalId),
    queryFn: ({ signal }) => call(readProposal, { params: { documentId, proposalId }, signal }),
    staleTime: 0,
  });
