import type { DocumentSummary } from '@entente/protocol/api/documents';

/** Without case and accents, so that *resume* finds *Résumé*. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLocaleLowerCase();

/**
 * The agreements whose title holds every word of the search, in any order; archived ones only when asked for. The
 * register and the log have places of their own.
 */
export function findDocuments(
  documents: readonly DocumentSummary[],
  wish: { readonly search: string; readonly isArchived: boolean },
): DocumentSummary[] {
  const words = plain(wish.search).split(/\s+/u).filter(Boolean);
  return documents.filter((document) => {
    if (document.kind !== 'agreement') return false;
    if ((document.archivedAt !== null) !== wish.isArchived) return false;
    const title = plain(document.title);
    return words.every((word) => title.includes(word));
  });
}
