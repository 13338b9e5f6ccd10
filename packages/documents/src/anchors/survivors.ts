/** What is left of a passage's own characters, and what of it stands beside them again. */
import type { IdRun, PassageAnchor } from '@entente/protocol/anchor';
import { countBefore, countBehind } from './likeness-at.ts';
import { hasItsEnds, wordsOfPassage } from './read-passage.ts';
import { findSameWords } from './same-words.ts';
import type { Piece, Span, TextIndex } from './text-index.ts';

/** Where the characters that are still there stand, and how many before and behind them are not. */
export interface Survivors extends Span {
  readonly goneBefore: number;
  readonly goneBehind: number;
}

const lengthOf = (runs: readonly IdRun[]): number => runs.reduce((sum, [, , length]) => sum + length, 0);

/** Where those of these characters stand that are still there; `skipped` counts all before, whatever their run. */
function piecesOf(index: TextIndex, runs: readonly IdRun[]): Piece[] {
  let before = 0;
  return runs.flatMap((run) => {
    const pieces = index.piecesOf(run).map((piece) => ({ ...piece, skipped: before + piece.skipped }));
    before += run[2];
    return pieces;
  });
}

/** Without the spaces at its ends; undefined when nothing else is in it. */
function withoutSpaces({ words }: TextIndex, { offset, skipped, length }: Piece): Piece | undefined {
  const part = words.slice(offset, offset + length);
  const spaces = part.length - part.trimStart().length;
  if (spaces === part.length) return undefined;
  return { offset: offset + spaces, skipped: skipped + spaces, length: part.trim().length };
}

/** Those of these characters that are still there, spaces left out at the ends of each piece. */
const lettersOf = (index: TextIndex, runs: readonly IdRun[]): Piece[] =>
  piecesOf(index, runs).flatMap((piece) => withoutSpaces(index, piece) ?? []);

/** The offset of the first of these letters that is still there. */
export const firstThere = (index: TextIndex, runs: readonly IdRun[]): number | undefined =>
  lettersOf(index, runs)[0]?.offset;

/** The offset of the last of these letters that is still there. */
export function lastThere(index: TextIndex, runs: readonly IdRun[]): number | undefined {
  const last = lettersOf(index, runs).at(-1);
  return last && last.offset + last.length - 1;
}

/** The place of a passage whose first and last letter are there; nothing else need be asked. */
function findBothEnds(index: TextIndex, runs: readonly IdRun[]): Survivors | undefined {
  const [first, last] = [runs[0], runs.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const from = index.offsetOf(first[0], first[1]);
  const end = from === undefined ? undefined : index.offsetOf(last[0], last[1] + last[2] - 1);
  if (from === undefined || end === undefined || end < from) return undefined;
  return { from, to: end + 1, goneBefore: 0, goneBehind: 0 };
}

/**
 * What is left of a passage. Spaces alone are nothing: restoring puts any of them to use between other words.
 * @returns undefined when nothing is left, or the anchor names its characters in an order that no text had
 */
export function findSurvivors(index: TextIndex, { runs }: PassageAnchor): Survivors | undefined {
  const whole = findBothEnds(index, runs);
  if (whole !== undefined) return whole;
  const pieces = lettersOf(index, runs);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first === undefined || last === undefined || last.offset < first.offset) return undefined;
  return {
    from: first.offset,
    to: last.offset + last.length,
    goneBefore: first.skipped,
    goneBehind: lengthOf(runs) - last.skipped - last.length,
  };
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
