import { anchorLimits, type PassageAnchor } from '@entente/protocol/anchor';
import type { Span } from './text-index.ts';

/** On how many characters the neighbours of two places agree, counted from the places outwards. */
export interface Likeness {
  /** On both sides together. */
  readonly both: number;
  /** On the side where fewer do; where a side of the passage had only a few and all agree, that is as good as any. */
  readonly either: number;
}

function countBefore(words: string, at: number, before: string): number {
  let count = 0;
  while (count < before.length && count < at && words[at - 1 - count] === before[before.length - 1 - count])
    count++;
  return count;
}

function countBehind(words: string, at: number, after: string): number {
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
  const weigh = (count: number, text: string) => (count === text.length ? anchorLimits.aroundLength : count);
  return { both: one + other, either: Math.min(weigh(one, before.text), weigh(other, after.text)) };
}
