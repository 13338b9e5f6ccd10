import type { PassageAnchor } from '@entente/protocol/anchor';
import { wordEnds } from '../authorship/word-ends.ts';
import type { Span } from './text-index.ts';

/** The words of a passage side by side, as an index has them: without line ends. */
export const wordsOfPassage = ({ quote }: Pick<PassageAnchor, 'quote'>): string => quote.replaceAll('\n', '');

/** Whether a place begins and ends between words wherever the passage did; one put on part of a word may stand in one. */
export function hasItsEnds(
  words: string,
  { from, to }: Span,
  { before, after, quote }: PassageAnchor,
): { readonly start: boolean; readonly end: boolean } {
  const around = before.text + wordsOfPassage({ quote }) + after.text;
  return {
    start: wordEnds(words, from) || !wordEnds(around, before.text.length),
    end: wordEnds(words, to) || !wordEnds(around, around.length - after.text.length),
  };
}
