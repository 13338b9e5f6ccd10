import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { tokenize } from './tokens.ts';

/** The words of a block: how often each stands in it, and how many there are. Spaces are not counted. */
export interface Words {
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
}

const isLine = (node: ProseMirrorJSON): boolean =>
  node.content?.some((child) => child.text !== undefined || child.type === 'hardBreak') ?? false;

/** Whether a block holds a line of text, or could: it has no blocks in it. */
export const holdsText = (node: ProseMirrorJSON): boolean => isLine(node) || node.content === undefined;

function countWords(node: ProseMirrorJSON, counts: Map<string, number>): void {
  if (!isLine(node)) {
    for (const child of node.content ?? []) countWords(child, counts);
    return;
  }
  for (const { key } of tokenize(node)) if (key.trim() !== '') counts.set(key, (counts.get(key) ?? 0) + 1);
}

// Content is never changed while it is compared, so that what is known of a block is found once.
const keys = new WeakMap<ProseMirrorJSON, string>();
const words = new WeakMap<ProseMirrorJSON, Words>();

/** Equal for equal blocks, and for no others. */
export function keyOf(node: ProseMirrorJSON): string {
  const key = keys.get(node) ?? canonicalJson(node as unknown as Json);
  keys.set(node, key);
  return key;
}

export function wordsOf(node: ProseMirrorJSON): Words {
  const found = words.get(node);
  if (found !== undefined) return found;
  const counts = new Map<string, number>();
  countWords(node, counts);
  const counted = { counts, total: [...counts.values()].reduce((sum, count) => sum + count, 0) };
  words.set(node, counted);
  return counted;
}

/** How much two blocks say the same, 0 to 1: twice the words in common over the words of both (Dice). */
export function likenessOf(a: ProseMirrorJSON, b: ProseMirrorJSON): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const all = one.total + other.total;
  if (all === 0) return a.type === b.type ? 1 : 0;
  let common = 0;
  for (const [word, count] of one.counts) common += Math.min(count, other.counts.get(word) ?? 0);
  return (2 * common) / all;
}
