import { readAuthorship } from '@entente/protocol/api/authorship';
import type { DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** A long record is read for the first time: the answer gets better. */
const ASK_AGAIN_MS = 3000;

/** Who wrote what in a document, by clientID; asked for only while it is shown. */
export const useAuthorship = (documentId: DocumentId, isWanted: boolean) =>
  useQuery({
    queryKey: keys.authorship(documentId),
    queryFn: ({ signal }) => call(readAuthorship, { params: { documentId }, signal }),
    enabled: isWanted,
    refetchInterval: ({ state }) => (state.data?.isWhole === false ? ASK_AGAIN_MS : false),
  });
