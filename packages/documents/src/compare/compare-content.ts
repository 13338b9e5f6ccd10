import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { align, type Pair } from './align.ts';
import { compareLines } from './compare-lines.ts';
import type { Compared, Shell } from './compared.ts';
import { findMoves } from './find-moves.ts';
import { holdsText } from './likeness.ts';

const shellOf = ({ type, attrs }: ProseMirrorJSON): Shell =>
  attrs === undefined ? { type } : { type, attrs };

function compareBlocks(before: ProseMirrorJSON, after: ProseMirrorJSON): Compared {
  const shells = { before: shellOf(before), after: shellOf(after) };
  if (holdsText(before) && holdsText(after))
    return { change: 'line', ...shells, runs: compareLines(before, after) };
  return {
    change: 'within',
    ...shells,
    children: compareChildren(before.content ?? [], after.content ?? []),
  };
}

function comparePair(pair: Pair): Compared {
  switch (pair.kind) {
    case 'same':
      return { change: 'same', node: pair.after };
    case 'deleted':
      return { change: 'deleted', node: pair.before, move: undefined };
    case 'inserted':
      return { change: 'inserted', node: pair.after, move: undefined };
    case 'paired':
      return compareBlocks(pair.before, pair.after);
  }
}

const compareChildren = (before: readonly ProseMirrorJSON[], after: readonly ProseMirrorJSON[]): Compared[] =>
  align(before, after).map(comparePair);

/**
 * Compares two texts, ProseMirror JSON of type `doc`, block by block and word by word. Blocks that say the same
 * elsewhere are told as moved. Equal texts give nothing but `same`.
 */
export function compareContent(before: ProseMirrorJSON, after: ProseMirrorJSON): Compared[] {
  return findMoves(compareChildren(before.content ?? [], after.content ?? []));
}

/** Whether a comparison found nothing: not a word, not a format, not an attribute. */
export function isEqual(compared: readonly Compared[]): boolean {
  return compared.every((one) => one.change === 'same');
}

/** Whether only formats and attributes differ, and no word. */
export function isOnlyFormat(compared: readonly Compared[]): boolean {
  return compared.every((one) => {
    if (one.change === 'same') return true;
    if (one.change === 'line')
      return one.runs.every(({ change }) => change === 'same' || change === 'reformatted');
    return one.change === 'within' && isOnlyFormat(one.children);
  });
}

/** Whether the block itself changed, whatever stands in it: another type, level or alignment. */
export const isOtherShell = ({ before, after }: { before: Shell; after: Shell }): boolean =>
  canonicalJson(before as unknown as Json) !== canonicalJson(after as unknown as Json);
