import { readAuthorship } from '@entente/protocol/api/authorship';
import type { DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** Who wrote what in a document, by clientID; asked for only while it is shown. */
export const useAuthorship = (documentId: DocumentId, isWanted: boolean) =>
  useQuery({
    queryKey: keys.authorship(documentId),
    queryFn: ({ signal }) => call(readAuthorship, { params: { documentId }, signal }),
    enabled: isWanted,
  });
