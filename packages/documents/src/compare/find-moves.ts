import { compareBlocks } from './compare-blocks.ts';
import type { Compared, Lone } from './compared.ts';
import { keyOf, likenessOf, wordsOf } from './likeness.ts';

/** Words that a block must have for its moving to be told; shorter ones are alike by chance. */
const FEWEST_WORDS = 4;

/** The same for a block that was changed as well. */
const FEWEST_CHANGED = 8;

/** As alike as this, a block deleted here and one inserted there are one that moved and was changed. */
const MOVED = 0.7;

/** Lone blocks up to which each is held against each; beyond that only equal ones are looked for. */
const MOST_PAIRS = 40_000;

/** A lone block and its neighbours of the same kind. */
interface Place {
  readonly one: Lone;
  readonly siblings: readonly Compared[];
  readonly at: number;
}

const lengthOf = ({ one }: Place): number => wordsOf(one.node).total;

function collect(compared: readonly Compared[], found: Place[]): Place[] {
  for (const [at, one] of compared.entries()) {
    if (one.change === 'deleted' || one.change === 'inserted') found.push({ one, siblings: compared, at });
    else if (one.change === 'within') collect(one.children, found);
  }
  return found;
}

/** Which deleted block became which inserted one. */
class Moves {
  readonly numbers = new Map<Lone, number>();
  readonly origins = new Map<Lone, Lone>();

  has(one: Lone): boolean {
    return this.numbers.has(one);
  }

  add(from: Lone, to: Lone): void {
    const move = this.origins.size;
    this.numbers.set(from, move).set(to, move);
    this.origins.set(to, from);
  }
}

function pairEqual(deleted: readonly Place[], inserted: readonly Place[], moves: Moves): void {
  const byKey = Map.groupBy(inserted, ({ one }) => keyOf(one.node));
  for (const from of deleted) {
    const to = byKey.get(keyOf(from.one.node))?.find(({ one }) => !moves.has(one));
    if (to !== undefined) moves.add(from.one, to.one);
  }
}

function pairAlike(deleted: readonly Place[], inserted: readonly Place[], moves: Moves): void {
  const isFree = (place: Place): boolean => !moves.has(place.one) && lengthOf(place) >= FEWEST_CHANGED;
  const [froms, tos] = [deleted.filter(isFree), inserted.filter(isFree)];
  if (froms.length * tos.length > MOST_PAIRS) return;
  for (const from of froms) {
    const alike = tos
      .filter(({ one }) => !moves.has(one) && one.node.type === from.one.node.type)
      .map(({ one }) => ({ one, likeness: likenessOf(from.one.node, one.node) }))
      .reduce<{ one: Lone; likeness: number } | undefined>(
        (best, next) => (next.likeness > (best?.likeness ?? 0) ? next : best),
        undefined,
      );
    if (alike !== undefined && alike.likeness >= MOVED) moves.add(from.one, alike.one);
  }
}

const loneAt = ({ siblings, at }: Place, by: number): Place | undefined => {
  const one = siblings[at + by];
  const isLone = one?.change === 'deleted' || one?.change === 'inserted';
  return isLone ? { one, siblings, at: at + by } : undefined;
};

/** The blocks next to a pair, when they moved along and say the same: a heading of two words, an empty line. */
function findCompanion(
  [from, to]: readonly [Place, Place],
  by: 1 | -1,
  moves: Moves,
): [Place, Place] | undefined {
  const [origin, target] = [loneAt(from, by), loneAt(to, by)];
  if (origin?.one.change !== 'deleted' || target?.one.change !== 'inserted') return undefined;
  const isTaken = moves.has(origin.one) || moves.has(target.one);
  return isTaken || keyOf(origin.one.node) !== keyOf(target.one.node) ? undefined : [origin, target];
}

function takeAlong(places: readonly Place[], moves: Moves): void {
  const placeOf = new Map(places.map((place) => [place.one, place]));
  // What is added on the way is looked at as well: a Map goes on to what was put in behind.
  for (const [to, from] of moves.origins) {
    const pair = [placeOf.get(from), placeOf.get(to)] as const;
    if (pair[0] === undefined || pair[1] === undefined) continue;
    for (const by of [-1, 1] as const) {
      const companion = findCompanion([pair[0], pair[1]], by, moves);
      if (companion !== undefined) moves.add(companion[0].one, companion[1].one);
    }
  }
}

function markOne(one: Lone, { numbers, origins }: Moves): Lone {
  const move = numbers.get(one);
  if (move === undefined) return one;
  const origin = origins.get(one);
  if (origin === undefined || keyOf(origin.node) === keyOf(one.node)) return { ...one, move };
  return { ...one, move, changes: compareBlocks(origin.node, one.node) };
}

function mark(compared: readonly Compared[], moves: Moves): Compared[] {
  return compared.map((one): Compared => {
    if (one.change === 'within') return { ...one, children: mark(one.children, moves) };
    return one.change === 'deleted' || one.change === 'inserted' ? markOne(one, moves) : one;
  });
}

/** Marks blocks deleted in one place and inserted in another as moved, with what changed in them on the way. */
export function findMoves(compared: readonly Compared[]): Compared[] {
  const lone = collect(compared, []);
  const long = lone.filter((place) => lengthOf(place) >= FEWEST_WORDS);
  const deleted = long.filter(({ one }) => one.change === 'deleted');
  const inserted = long.filter(({ one }) => one.change === 'inserted');
  if (deleted.length === 0 || inserted.length === 0) return [...compared];
  const moves = new Moves();
  pairEqual(deleted, inserted, moves);
  pairAlike(deleted, inserted, moves);
  takeAlong(lone, moves);
  return mark(compared, moves);
}
