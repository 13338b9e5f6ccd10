import type { Node } from '@tiptap/pm/model';

/** Where a position of the document before stands in the one after; `side` of what it is an end. */
export type Follow = (position: number, side: 'start' | 'end') => number;

const stay: Follow = (position) => position;

/**
 * Follows positions through a change of which only its two ends are known: what stands before the first difference stays,
 * what stands behind the last moves along.
 */
export function followChange(before: Node, after: Node): Follow {
  const start = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (start === null || ends === null) return stay;
  // Words that repeat themselves are found from both sides.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const [a, b] = [ends.a + overlap, ends.b + overlap];
  return (position, side) => {
    if (position < start || (position === start && side === 'end')) return position;
    return position >= a ? position + b - a : Math.min(position, b);
  };
}
