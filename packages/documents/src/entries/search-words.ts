/** Letters as people compare them: without case, accents and ligatures. */
export const fold = (words: string): string =>
  words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** The words that a search looks for, each of which must be found. */
export const searchWords = (search: string): readonly string[] =>
  fold(search)
    .split(/\s+/)
    .filter((word) => word !== '');
