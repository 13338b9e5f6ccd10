import { listDocumentInForce, listInForce, readInForce } from '@entente/protocol/api/in-force';
import type { ProposalId } from '@entente/protocol/api/proposals';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** Everything of a document that every firm has agreed to, newest first. */
export const useDocumentInForce = (documentId: DocumentId) =>
  useQuery({
    queryKey: keys.documentInForce(documentId),
    queryFn: ({ signal }) => call(listDocumentInForce, { params: { documentId }, signal }),
    select: ({ texts }) => texts,
  });

/** One text that every firm has agreed to, with its content. */
export const useInForce = (documentId: DocumentId, proposalId: ProposalId) =>
  useQuery({
    queryKey: keys.inForce(documentId, proposalId),
    queryFn: ({ signal }) => call(readInForce, { params: { documentId, proposalId }, signal }),
  });

/** Everything that the firms of an alliance have agreed to, newest first. @param isAsked nothing is read before */
export const useAllInForce = (allianceId: AllianceId, isAsked: boolean) =>
  useQuery({
    queryKey: keys.allInForce(allianceId),
    queryFn: async ({ signal }) => (await call(listInForce, { params: { allianceId }, signal })).texts,
    enabled: isAsked,
  });
