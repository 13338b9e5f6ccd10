import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { compareChildren } from './compare-blocks.ts';
import type { Compared } from './compared.ts';
import { findMoves } from './find-moves.ts';

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
