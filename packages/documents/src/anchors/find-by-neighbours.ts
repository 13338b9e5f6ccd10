/** A passage of which nothing is left, between the neighbours that are. */
import type { PassageAnchor } from '@entente/protocol/anchor';
import { wordsOfPassage } from './read-passage.ts';
import { findSameWords } from './same-words.ts';
import { firstThere, lastThere } from './survivors.ts';
import type { Span, TextIndex } from './text-index.ts';

/** Characters that may have come between two neighbours beside twice those of the passage. */
const SLACK = 64;

/** Where the words of a passage stand in a gap: letter for letter, or at least half of them in order. */
export function findInGap(index: TextIndex, anchor: PassageAnchor, gap: Span): Span | undefined {
  const words = wordsOfPassage(anchor);
  if (gap.to <= gap.from || gap.to - gap.from > 2 * words.length + SLACK) return undefined;
  const text = index.words.slice(gap.from, gap.to);
  const exact = text.indexOf(words);
  const found = exact === -1 ? findSameWords(words, text) : { from: exact, to: exact + words.length };
  return found && { from: gap.from + found.from, to: gap.from + found.to };
}

/**
 * Whatever stands between the nearest characters before and behind the passage that are still there came there since:
 * undo and restoring put words back between them (AN6).
 */
export function findByNeighbours(index: TextIndex, anchor: PassageAnchor): Span | undefined {
  const before = lastThere(index, anchor.before.runs);
  const after = firstThere(index, anchor.after.runs);
  if (before === undefined || after === undefined) return undefined;
  return findInGap(index, anchor, { from: before + 1, to: after });
}
