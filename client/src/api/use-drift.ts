import { readDrift, readTextsInForce } from '@entente/protocol/api/drift';
import type { DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

/** Everything of an agreement that is in force, oldest first. */
export const useTextsInForce = (documentId: DocumentId) =>
  useQuery({
    queryKey: keys.textsInForce(documentId),
    queryFn: async ({ signal }) => (await call(readTextsInForce, { params: { documentId }, signal })).texts,
  });

/** Who made the draft of an agreement differ from what is in force; asked for only while it does. */
export const useDriftCredits = (documentId: DocumentId, isWanted: boolean) =>
  useQuery({
    queryKey: keys.driftCredits(documentId),
    queryFn: ({ signal }) => call(readDrift, { params: { documentId }, signal }),
    enabled: isWanted,
    staleTime: 0,
  });
