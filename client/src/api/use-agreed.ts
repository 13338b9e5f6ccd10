import type { Json } from '@entente/documents/canonical/canonical-json';
import { entryId } from '@entente/documents/entries/entry-id';
import { agreedDecision, type AgreedDecisions } from '@entente/documents/log/agreed-decision';
import { listDocumentInForce, type AgreedContent } from '@entente/protocol/api/in-force';
import type { DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { call } from './call.ts';
import { keys } from './keys.ts';

const agreedIn = ({ agreed }: { readonly agreed: readonly AgreedContent[] }): AgreedDecisions =>
  new Map(
    agreed.map(({ entryId: id, content }) => [
      entryId.parse(id),
      agreedDecision(JSON.parse(content) as Json),
    ]),
  );

const unknownYet: AgreedDecisions = new Map();

/** The decisions of a log as firms have agreed to them: the server's rows. Stays the same object while none is added. */
export function useAgreed(documentId: DocumentId): AgreedDecisions {
  const { data } = useQuery({
    queryKey: keys.documentInForce(documentId),
    queryFn: ({ signal }) => call(listDocumentInForce, { params: { documentId }, signal }),
    select: agreedIn,
  });
  return data ?? unknownYet;
}

/**
 * Whether it is known which decisions of a log are agreed: what the device kept is asked for again first, so that nobody types
 * into what was closed meanwhile. Once known it stays so, whatever is asked later. When the server cannot be reached, what the
 * device kept is what is known.
 */
export function useIsAgreedKnown(documentId: DocumentId): boolean {
  const { isPending, isStale, isFetching, error } = useQuery({
    queryKey: keys.documentInForce(documentId),
    queryFn: ({ signal }) => call(listDocumentInForce, { params: { documentId }, signal }),
  });
  const isAnswered = error !== null || (!isPending && !(isStale && isFetching));
  const [isKnown, setIsKnown] = useState(isAnswered);
  if (isAnswered && !isKnown) setIsKnown(true);
  return isKnown || isAnswered;
}
