import { anchorLimits, type PassageAnchor } from '@entente/protocol/anchor';
import type { Span } from './text-index.ts';

/** On how many characters the neighbours of two places agree, counted from the places outwards. */
export interface Likeness {
  /** On both sides together. */
  readonly both: number;
  /** On the side where fewer do, up to `aroundLength`; a side that is the text's end in both agrees as well as any. */
  readonly either: number;
}

/** How many characters before a place are those that `before` ends with. */
export function countBefore(words: string, at: number, before: string): number {
  let count = 0;
  while (count < before.length && count < at && words[at - 1 - count] === before[before.length - 1 - count])
    count++;
  return count;
}

/** How many characters from a place on are those that `after` begins with. */
export function countBehind(words: string, at: number, after: string): number {
  let count = 0;
  while (count < after.length && words[at + count] === after[count]) count++;
  return count;
}

/** How much a place in a text is like that of a passage, by what stands beside it. */
export function likenessAt(
  words: string,
  { from, to }: Span,
  { before, after }: Pick<PassageAnchor, 'before' | 'after'>,
): Likeness {
  const [one, other] = [countBefore(words, from, before.text), countBehind(words, to, after.text)];
  const isSameStart = one === before.text.length && one === from;
  const isSameEnd = other === after.text.length && to + other === words.length;
  const { aroundLength } = anchorLimits;
  return {
    both: one + other,
    either: Math.min(isSameStart ? aroundLength : one, isSameEnd ? aroundLength : other),
  };
}
