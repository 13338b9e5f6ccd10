import { listDocuments, readDocument } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { queryOptions, useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** How every document of an alliance is asked for. */
export const documentsQuery = (allianceId: AllianceId) =>
  queryOptions({
    queryKey: keys.documents(allianceId),
    queryFn: async ({ signal }) => (await call(listDocuments, { params: { allianceId }, signal })).documents,
  });

/** How one document is asked for. */
export const documentQuery = (documentId: DocumentId) =>
  queryOptions({
    queryKey: keys.document(documentId),
    queryFn: ({ signal }) => call(readDocument, { params: { documentId }, signal }),
  });

/** Every document of the alliance, archived ones included, newest edit first. */
export const useDocuments = (allianceId: AllianceId) => useQuery(documentsQuery(allianceId));

/** One document with what the reader may do with it. */
export const useDocument = (documentId: DocumentId) => useQuery(documentQuery(documentId));
