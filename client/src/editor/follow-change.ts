import type { Node } from '@tiptap/pm/model';
import type { Transform } from '@tiptap/pm/transform';

/** A change of a text: where it was, and where any position of the document before stands in the one after. */
export interface Followed {
  /** Positions before this one stay. */
  readonly from: number;
  /** Positions behind this one move by `by`. */
  readonly to: number;
  readonly by: number;
  /** Where a position stands after the change; `side` of what it is an end. */
  readonly move: (position: number, side: 'start' | 'end') => number;
}

const nothing: Followed = { from: Infinity, to: Infinity, by: 0, move: (position) => position };

/**
 * Follows positions through a change of which only its two ends are known: what stands before the first difference stays,
 * what stands behind the last moves along.
 */
export function followChange(before: Node, after: Node): Followed {
  const start = before.content.findDiffStart(after.content);
  const ends = before.content.findDiffEnd(after.content);
  if (start === null || ends === null) return nothing;
  // Words that repeat themselves are found from both sides.
  const overlap = Math.max(0, start - Math.min(ends.a, ends.b));
  const [a, b] = [ends.a + overlap, ends.b + overlap];
  return {
    from: start,
    to: a,
    by: b - a,
    move(position, side) {
      if (position < start || (position === start && side === 'end')) return position;
      return position >= a ? position + b - a : Math.min(position, b);
    },
  };
}

/** Follows positions through the steps of a transaction. Of a key, which is one step, it is told where it was. */
export function followSteps({ mapping, before, doc }: Transform): Followed {
  const move: Followed['move'] = (position, side) => mapping.map(position, side === 'start' ? 1 : -1);
  const [step, more] = mapping.maps;
  if (step === undefined) return nothing;
  if (more !== undefined) return { from: -Infinity, to: Infinity, by: 0, move };
  let [from, to] = [Infinity, -Infinity];
  step.forEach((start, end) => {
    from = Math.min(from, start);
    to = Math.max(to, end);
  });
  return { from, to, by: doc.content.size - before.content.size, move };
}
