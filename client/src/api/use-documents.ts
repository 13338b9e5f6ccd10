import { listDocuments, readDocument } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** Every document of the alliance, archived ones included, newest edit first. */
export const useDocuments = (allianceId: AllianceId) =>
  useQuery({
    queryKey: keys.documents(allianceId),
    queryFn: async ({ signal }) => (await call(listDocuments, { params: { allianceId }, signal })).documents,
  });

/** One document with what the reader may do with it. */
export const useDocument = (documentId: DocumentId) =>
  useQuery({
    queryKey: keys.document(documentId),
    queryFn: ({ signal }) => call(readDocument, { params: { documentId }, signal }),
  });
