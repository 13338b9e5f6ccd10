/** Finds what is left of some words in a text that has been edited. */
import { diffArrays } from 'diff';
import type { Span } from './text-index.ts';

const tokens = /[\p{L}\p{N}\p{M}_]+|\s+|./gsu;
const hasWord = /[\p{L}\p{N}]/u;

/** Words that must be there of those looked for, by their letters. Fewer are in any two texts by chance. */
const ENOUGH = 0.5;

/** Tokens that may differ; the time grows with their square. */
const MOST_EDITS = 400;

const lengthOf = (list: readonly string[]): number => list.reduce((sum, one) => sum + one.length, 0);

const lettersOf = (list: readonly string[]): number => lengthOf(list.filter((one) => hasWord.test(one)));

/**
 * The part of `text` that says what `words` say, from the first word they share to the last, in order.
 * @returns undefined when less than half of the words are there
 */
export function findSameWords(words: string, text: string): Span | undefined {
  const [wanted, there] = [words.match(tokens) ?? [], text.match(tokens) ?? []];
  const parts = diffArrays(wanted, there, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return undefined;
  let [at, from, to, letters] = [0, -1, 0, 0];
  for (const { added, removed, value } of parts) {
    if (removed) continue;
    if (!added && hasWord.test(value.join(''))) {
      if (from === -1) from = at;
      to = at + lengthOf(value);
      letters += lettersOf(value);
    }
    at += lengthOf(value);
  }
  return letters > 0 && letters >= ENOUGH * lettersOf(wanted) ? { from, to } : undefined;
}
