import type { PassageAnchor } from '@entente/protocol/anchor';

/** The words of a passage side by side, as an index has them: without line ends. */
export const wordsOfPassage = ({ quote }: Pick<PassageAnchor, 'quote'>): string => quote.replaceAll('\n', '');
