/** Finds which blocks of two sequences belong together: equal ones first, then the likest ones in between. */
import { diffArrays } from 'diff';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { keyOf, likenessOf, wordsOf } from './likeness.ts';

/** A block before and the one it became; either is missing where there is none. */
export type Pair =
  | { readonly kind: 'same'; readonly after: ProseMirrorJSON }
  | { readonly kind: 'paired'; readonly before: ProseMirrorJSON; readonly after: ProseMirrorJSON }
  | { readonly kind: 'deleted'; readonly before: ProseMirrorJSON }
  | { readonly kind: 'inserted'; readonly after: ProseMirrorJSON };

/** Less alike than this, two blocks are called one deleted and one inserted. */
const ALIKE = 0.4;

/** Pairs looked at between two equal blocks. More are paired in order of place, since the time grows with the product. */
const MOST_PAIRS = 40_000;

/** Differing blocks up to which the shortest list of changes is looked for; its time grows with their square. */
const MOST_EDITS = 1000;

/** Types whose place says what they are: a row's third cell is compared with the third. */
const placed = new Set(['tableCell', 'tableHeader']);

const canPair = (a: ProseMirrorJSON, b: ProseMirrorJSON): boolean =>
  a.type === b.type ||
  (isLineType(a.type) && isLineType(b.type)) ||
  (placed.has(a.type) && placed.has(b.type));

const isLineType = (type: string): boolean => type === 'paragraph' || type === 'heading';

function pairByPlace(before: readonly ProseMirrorJSON[], after: readonly ProseMirrorJSON[]): Pair[] {
  const length = Math.max(before.length, after.length);
  return Array.from({ length }, (_, at) => at).flatMap((at): Pair[] => {
    const [one, other] = [before[at], after[at]];
    if (one === undefined) return other === undefined ? [] : [{ kind: 'inserted', after: other }];
    if (other === undefined) return [{ kind: 'deleted', before: one }];
    if (canPair(one, other)) return [{ kind: 'paired', before: one, after: other }];
    return [
      { kind: 'deleted', before: one },
      { kind: 'inserted', after: other },
    ];
  });
}

/** Best sums of likeness of all starts of both sequences, row by row (Needleman and Wunsch, without a cost for gaps). */
function sumsOf(
  before: readonly ProseMirrorJSON[],
  after: readonly ProseMirrorJSON[],
  likeness: Float64Array,
) {
  const width = after.length + 1;
  const sums = new Float64Array((before.length + 1) * width);
  for (let i = 1; i <= before.length; i++) {
    for (let j = 1; j <= after.length; j++) {
      const alike = likeness[(i - 1) * after.length + j - 1] ?? 0;
      const paired = alike >= ALIKE ? (sums[(i - 1) * width + j - 1] ?? 0) + alike : 0;
      sums[i * width + j] = Math.max(paired, sums[(i - 1) * width + j] ?? 0, sums[i * width + j - 1] ?? 0);
    }
  }
  return sums;
}

function pairByLikeness(before: readonly ProseMirrorJSON[], after: readonly ProseMirrorJSON[]): Pair[] {
  const likeness = Float64Array.from({ length: before.length * after.length }, (_, at) => {
    const [one, other] = [before[Math.floor(at / after.length)], after[at % after.length]];
    return one !== undefined && other !== undefined && canPair(one, other) ? likenessOf(one, other) : 0;
  });
  const sums = sumsOf(before, after, likeness);
  const width = after.length + 1;
  const pairs: Pair[] = [];
  let [i, j] = [before.length, after.length];
  while (i > 0 || j > 0) {
    const here = sums[i * width + j];
    const [one, other] = [before[i - 1], after[j - 1]];
    if (other !== undefined && here === sums[i * width + j - 1]) {
      pairs.push({ kind: 'inserted', after: other });
      j--;
    } else if (one !== undefined && here === sums[(i - 1) * width + j]) {
      pairs.push({ kind: 'deleted', before: one });
      i--;
    } else if (one !== undefined && other !== undefined) {
      pairs.push({ kind: 'paired', before: one, after: other });
      i--;
      j--;
    }
  }
  return pairs.toReversed();
}

/** Words up to which one block that took the place of one other is that one rewritten: a cell's name or number. */
const SHORT = 6;

function isRewritten(before: readonly ProseMirrorJSON[], after: readonly ProseMirrorJSON[]): boolean {
  const [one, other] = [before[0], after[0]];
  if (before.length !== 1 || after.length !== 1 || one === undefined || other === undefined) return false;
  return canPair(one, other) && wordsOf(one).total <= SHORT && wordsOf(other).total <= SHORT;
}

function pairGap(before: readonly ProseMirrorJSON[], after: readonly ProseMirrorJSON[]): Pair[] {
  if (before.length === 0) return after.map((node) => ({ kind: 'inserted', after: node }));
  if (after.length === 0) return before.map((node) => ({ kind: 'deleted', before: node }));
  const isByPlace =
    before.length * after.length > MOST_PAIRS ||
    before.every(({ type }) => placed.has(type)) ||
    isRewritten(before, after);
  return isByPlace ? pairByPlace(before, after) : pairByLikeness(before, after);
}

/** Pairs the blocks of two sequences, in the order of both. */
export function align(before: readonly ProseMirrorJSON[], after: readonly ProseMirrorJSON[]): Pair[] {
  const keysOf = (nodes: readonly ProseMirrorJSON[]) => nodes.map((node) => keyOf(node));
  const changes = diffArrays(keysOf(before), keysOf(after), { maxEditLength: MOST_EDITS });
  if (changes === undefined) return pairGap(before, after);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  let gap: { before: ProseMirrorJSON[]; after: ProseMirrorJSON[] } = { before: [], after: [] };
  const endGap = (): void => {
    pairs.push(...pairGap(gap.before, gap.after));
    gap = { before: [], after: [] };
  };
  for (const { added, removed, value } of changes) {
    if (removed) gap.before.push(...before.slice(i, (i += value.length)));
    else if (added) gap.after.push(...after.slice(j, (j += value.length)));
    else {
      endGap();
      pairs.push(...after.slice(j, j + value.length).map((node) => ({ kind: 'same', after: node }) as const));
      i += value.length;
      j += value.length;
    }
  }
  endGap();
  return pairs;
}
