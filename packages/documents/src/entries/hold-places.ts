/**
 * Keeps a list still while others edit. What is shown stays where the reader saw it until the reader asks for the order
 * again; what comes goes to the end.
 */
import type { EntryId } from './entry-id.ts';

/** Where an entry stands in a view: its place in the list, and under which group. */
export interface Place {
  readonly id: EntryId;
  /** A value of the facet that groups; undefined without groups, and for entries that cannot be read. */
  readonly group: string | undefined;
}

interface Holding {
  /** The places as last shown. */
  readonly held: readonly Place[];
  /** The places as the view would have them. */
  readonly wanted: readonly Place[];
  /** Entries that are shown whether they fit or not: those that the reader has just added. */
  readonly own: readonly EntryId[];
}

/** Puts what is fresh at the end of its group, or of the list where the group is not shown. */
function insert(places: Place[], fresh: Place): void {
  const last = places.findLastIndex(({ group }) => group === fresh.group);
  places.splice(last === -1 ? places.length : last + 1, 0, fresh);
}

/** The places to show: the held ones, then what has come since. The held list itself when nothing has. */
export function holdPlaces({ held, wanted, own }: Holding): readonly Place[] {
  const known = new Set(held.map(({ id }) => id));
  const fresh = wanted.filter(({ id }) => !known.has(id));
  const wantedIds = new Set(wanted.map(({ id }) => id));
  const added = own.filter((id) => !known.has(id) && !wantedIds.has(id));
  if (fresh.length === 0 && added.length === 0) return held;
  const places = [...held];
  for (const place of fresh) insert(places, place);
  return [...places, ...added.map((id) => ({ id, group: places.at(-1)?.group }))];
}

/** The most of `numbers` that can stay while the others are moved into rising order. */
function longestRising(numbers: readonly number[]): number {
  const ends: number[] = [];
  for (const number of numbers) {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    ends[low] = number;
  }
  return ends.length;
}

/** What is not as the view would have it. */
export interface Unsettled {
  /** Shown entries that the view does not show any more. */
  readonly misfits: ReadonlySet<EntryId>;
  /** How many rows would move or go if the reader asked for the order again. */
  readonly count: number;
}

const settled: Unsettled = { misfits: new Set(), count: 0 };

/** Compares what is shown with what the view would show. */
export function findUnsettled(shown: readonly Place[], wanted: readonly Place[]): Unsettled {
  const isSame =
    shown.length === wanted.length &&
    shown.every(({ id, group }, at) => id === wanted[at]?.id && group === wanted[at].group);
  if (isSame) return settled;
  const rank = new Map(wanted.map(({ id, group }, at) => [id, { at, group }]));
  const misfits = new Set(shown.flatMap(({ id }) => (rank.has(id) ? [] : [id])));
  const ranks = shown.flatMap(({ id, group }) => {
    const place = rank.get(id);
    return place === undefined || place.group !== group ? [] : [place.at];
  });
  return { misfits, count: shown.length - longestRising(ranks) };
}
