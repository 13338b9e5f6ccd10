import { listDocumentInForce, readInForce } from '@entente/protocol/api/in-force';
import type { ProposalId } from '@entente/protocol/api/proposals';
import type { DocumentId } from '@entente/protocol/ids';
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
