import type { Compared } from './compared.ts';
import { keyOf, likenessOf, wordsOf } from './likeness.ts';

/** Words that a block must have for its moving to be told; shorter ones are alike by chance. */
const FEWEST_WORDS = 4;

/** As alike as this, a block deleted here and one inserted there are one that moved. */
const MOVED = 0.9;

type Lone = Extract<Compared, { change: 'deleted' | 'inserted' }>;

const isLong = ({ node }: Lone): boolean => wordsOf(node).total >= FEWEST_WORDS;

/** Pairs each deleted block with the first inserted one that says the same, by equal content first. */
function pairUp(deleted: readonly Lone[], inserted: readonly Lone[]): Map<Lone, number> {
  const moves = new Map<Lone, number>();
  const byKey = Map.groupBy(inserted, ({ node }) => keyOf(node));
  const free = new Set(inserted);
  const take = (from: Lone, to: Lone | undefined): void => {
    if (to === undefined) return;
    const move = moves.size / 2;
    moves.set(from, move).set(to, move);
    free.delete(to);
  };
  for (const from of deleted)
    take(
      from,
      byKey.get(keyOf(from.node))?.find((to) => free.has(to)),
    );
  for (const from of deleted) {
    if (moves.has(from)) continue;
    take(
      from,
      [...free].find((to) => to.node.type === from.node.type && likenessOf(from.node, to.node) >= MOVED),
    );
  }
  return moves;
}

function collect(compared: readonly Compared[], found: Lone[]): Lone[] {
  for (const one of compared) {
    if (one.change === 'deleted' || one.change === 'inserted') found.push(one);
    else if (one.change === 'within') collect(one.children, found);
  }
  return found;
}

function mark(compared: readonly Compared[], moves: ReadonlyMap<Lone, number>): Compared[] {
  return compared.map((one): Compared => {
    if (one.change === 'within') return { ...one, children: mark(one.children, moves) };
    if (one.change !== 'deleted' && one.change !== 'inserted') return one;
    return moves.has(one) ? { ...one, move: moves.get(one) } : one;
  });
}

/** Marks blocks deleted in one place and inserted in another as moved: both carry the same number. */
export function findMoves(compared: readonly Compared[]): Compared[] {
  const lone = collect(compared, []).filter(isLong);
  const deleted = lone.filter(({ change }) => change === 'deleted');
  const inserted = lone.filter(({ change }) => change === 'inserted');
  if (deleted.length === 0 || inserted.length === 0) return [...compared];
  return mark(compared, pairUp(deleted, inserted));
}
