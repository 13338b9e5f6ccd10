import { entryId, type EntryId } from '@entente/documents/entries/entry-id';
import type { Ruling, Rulings } from '@entente/documents/log/standing';
import { listDocumentInForce } from '@entente/protocol/api/in-force';
import type { DocumentId } from '@entente/protocol/ids';
import { useQuery } from '@tanstack/react-query';
import { call } from './call.ts';
import { keys } from './keys.ts';

const rulingsIn = ({
  rulings,
}: {
  readonly rulings: readonly { readonly entryId: string; readonly ruling: Ruling }[];
}): ReadonlyMap<EntryId, Ruling> =>
  new Map(rulings.map(({ entryId: id, ruling }) => [entryId.parse(id), ruling]));

const unknownYet: Rulings = new Map();

/**
 * What the firms have said of the decisions of a log: the server's rows, which no content can claim. Until they are there,
 * decisions stand as their content says. Stays the same object while nothing of it changes.
 */
export function useRulings(documentId: DocumentId): Rulings {
  const { data } = useQuery({
    queryKey: keys.documentInForce(documentId),
    queryFn: ({ signal }) => call(listDocumentInForce, { params: { documentId }, signal }),
    select: rulingsIn,
  });
  return data ?? unknownYet;
}
