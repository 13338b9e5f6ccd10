import { listSourceMessages } from '@entente/protocol/api/thread-acts';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** Which messages became entries of a document, oldest first. */
export const useSources = (allianceId: AllianceId, documentId: DocumentId) =>
  useQuery({
    queryKey: keys.sources(allianceId, documentId),
    queryFn: async ({ signal }) =>
      (await call(listSourceMessages, { params: { documentId }, signal })).messages,
  });
