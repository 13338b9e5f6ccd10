/** What is left of a passage's own characters, and what of it stands beside them again. */
import type { IdRun, PassageAnchor } from '@entente/protocol/anchor';
import { countBefore, countBehind } from './likeness-at.ts';
import { hasItsEnds, wordsOfPassage } from './read-passage.ts';
import { findSameWords } from './same-words.ts';
import type { Span, TextIndex } from './text-index.ts';

/** Where the characters that are still there stand, and how many before and behind them are not. */
export interface Survivors extends Span {
  readonly goneBefore: number;
  readonly goneBehind: number;
}

interface Found {
  readonly offset: number;
  readonly gone: number;
}

function scan(runs: readonly IdRun[], find: (run: IdRun) => Found | undefined): Found | undefined {
  let gone = 0;
  for (const run of runs) {
    const found = find(run);
    if (found !== undefined) return { offset: found.offset, gone: gone + found.gone };
    gone += run[2];
  }
  return undefined;
}

/** The last of these characters that is still there. */
export const lastThere = (index: TextIndex, runs: readonly IdRun[]): Found | undefined =>
  scan(runs.toReversed(), (run) => index.lastOf(run));

/** The first of these characters that is still there. */
export const firstThere = (index: TextIndex, runs: readonly IdRun[]): Found | undefined =>
  scan(runs, (run) => index.firstOf(run));

/** @returns undefined when none is left, or the anchor names them in an order that no text had */
export function findSurvivors(index: TextIndex, { runs }: PassageAnchor): Survivors | undefined {
  const [first, last] = [firstThere(index, runs), lastThere(index, runs)];
  if (first === undefined || last === undefined || last.offset < first.offset) return undefined;
  return { from: first.offset, to: last.offset + 1, goneBefore: first.gone, goneBehind: last.gone };
}

/** How far beside what is left the rest is looked for: it may have words put in. */
const reach = (length: number): number => Math.ceil(length * 1.5) + 8;

/** Characters of the neighbourhood that must stand beside what returned, where nothing that stood there then ends it. */
const ENOUGH = 8;

const agrees = (count: number, text: string): boolean => count >= Math.min(ENOUGH, text.length);

function reachForward(index: TextIndex, anchor: PassageAnchor, { to, goneBehind }: Survivors): number {
  const { words } = index;
  const missing = wordsOfPassage(anchor).slice(-goneBehind);
  const beside = { from: to, to: Math.min(to + reach(goneBehind), words.length) };
  const wall = index.oldIn(beside, new Map(anchor.stood))?.first;
  const text = words.slice(to, wall ?? beside.to);
  const whole = { from: to, to: to + goneBehind };
  const isWhole =
    text.startsWith(missing) && (hasItsEnds(words, whole, anchor).end || goneBehind === text.length);
  const end = to + (isWhole ? goneBehind : (findSameWords(missing, text)?.to ?? 0));
  const { after } = anchor;
  return wall !== undefined || agrees(countBehind(words, end, after.text), after.text) ? end : to;
}

function reachBack(index: TextIndex, anchor: PassageAnchor, { from, goneBefore }: Survivors): number {
  const { words } = index;
  const missing = wordsOfPassage(anchor).slice(0, goneBefore);
  const beside = { from: Math.max(0, from - reach(goneBefore)), to: from };
  const wall = index.oldIn(beside, new Map(anchor.stood))?.last;
  const least = wall === undefined ? beside.from : wall + 1;
  const text = words.slice(least, from);
  const whole = { from: from - goneBefore, to: from };
  const isWhole =
    text.endsWith(missing) && (hasItsEnds(words, whole, anchor).start || goneBefore === text.length);
  const start = isWhole ? from - goneBefore : least + (findSameWords(missing, text)?.from ?? text.length);
  const { before } = anchor;
  return wall !== undefined || agrees(countBefore(words, start, before.text), before.text) ? start : from;
}

/**
 * What is left with what was deleted beside it and stands there again as other characters: undo, a line split in two and
 * lines joined write anew what they move (AN5).
 */
export const withReturned = (index: TextIndex, anchor: PassageAnchor, left: Survivors): Span => ({
  from: left.goneBefore === 0 ? left.from : reachBack(index, anchor, left),
  to: left.goneBehind === 0 ? left.to : reachForward(index, anchor, left),
});
