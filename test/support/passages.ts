/**
 * Who must have brought in which words of a text that was revised again and again, worked out from the revisions alone, without
 * Yjs and without a comparison of ours:
 *
 * - *New* is a word that did not stand in the revision before.
 * - *Kept* is a word in a passage of five words or more of one line that stands in both revisions exactly once, wherever (who
 *   makes a list of paragraphs writes none of it), and changes places with no other such passage. Its first and its
 *   last word may be those of a change next to it.
 * - Of any other word both may be true: it stands in both, and which of the same words was meant only its writer knows.
 */
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';

/** A word of a text: where it begins, as the editor counts, and which line it stands in. */
export interface PlacedWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  readonly line: number;
}

/** What must be true of a word of the newer revision; `kept` with its place among the words of the older one. */
export type Origin = { readonly kind: 'new' | 'either' } | { readonly kind: 'kept'; readonly at: number };

/** Words of a passage. Fewer stand in both revisions by chance. */
const PASSAGE = 5;

const words = /[\p{L}\p{N}\p{M}_]+(?:['’][\p{L}\p{N}\p{M}_]+)*/gu;

/** Blocks that hold a line. */
const isLine = ({ type }: ProseMirrorJSON): boolean => type === 'paragraph' || type === 'heading';

/** The words of a text in order. A line break within a line is one position, a block one before and one behind what it holds. */
export function wordsOf(content: ProseMirrorJSON): PlacedWord[] {
  const found: PlacedWord[] = [];
  let line = 0;
  const readLine = (node: ProseMirrorJSON, start: number): number => {
    const text = (node.content ?? []).map((child) => child.text ?? '\n').join('');
    line++;
    for (const { 0: word, index } of text.matchAll(words))
      found.push({ word, from: start + index, to: start + index + word.length, line });
    return start + text.length;
  };
  const read = (node: ProseMirrorJSON, start: number): number => {
    if (isLine(node)) return readLine(node, start + 1) + 1;
    if (node.content === undefined) return start + (node.type === 'horizontalRule' ? 1 : 2);
    return node.content.reduce((at, child) => read(child, at), start + 1) + 1;
  };
  (content.content ?? []).reduce((at, child) => read(child, at), 0);
  return found;
}

/** Where each passage begins that stands in a text once. */
function passagesOf(text: readonly PlacedWord[]): Map<string, number> {
  const found = new Map<string, number | undefined>();
  for (let at = 0; at + PASSAGE <= text.length; at++) {
    if (text[at]?.line !== text[at + PASSAGE - 1]?.line) continue;
    const passage = text
      .slice(at, at + PASSAGE)
      .map(({ word }) => word)
      .join(' ');
    found.set(passage, found.has(passage) ? undefined : at);
  }
  return new Map([...found].filter((one): one is [string, number] => one[1] !== undefined));
}

/** Places before and after of the passages that stand in both texts once and change places with no other. */
function steadyPassages(older: readonly PlacedWord[], newer: readonly PlacedWord[]): [number, number][] {
  const before = passagesOf(older);
  const pairs = [...passagesOf(newer)]
    .flatMap(([key, at]): [number, number][] => {
      const was = before.get(key);
      return was === undefined ? [] : [[was, at]];
    })
    .toSorted(([, a], [, b]) => a - b);
  let most = -1;
  const isBehind = pairs.map(([was]) => {
    const behind = was > most;
    most = Math.max(most, was);
    return behind;
  });
  let least = Infinity;
  return pairs
    .toReversed()
    .filter(([was], at) => {
      const isBefore = was < least;
      least = Math.min(least, was);
      return isBefore && isBehind[pairs.length - 1 - at];
    })
    .toReversed();
}

/** What must be true of each word of the newer revision. */
export function originsOf(older: readonly PlacedWord[], newer: readonly PlacedWord[]): Origin[] {
  const known = new Set(older.map(({ word }) => word));
  const origins = newer.map(({ word }): Origin => ({ kind: known.has(word) ? 'either' : 'new' }));
  const claims = new Map<number, Set<number>>();
  for (const [was, at] of steadyPassages(older, newer))
    for (let more = 1; more < PASSAGE - 1; more++)
      claims.set(was + more, (claims.get(was + more) ?? new Set()).add(at + more));
  // Of one word that became two, near the ends of two passages, either may be the old one.
  for (const [was, places] of claims)
    for (const at of places) if (places.size === 1) origins[at] = { kind: 'kept', at: was };
  return origins;
}
