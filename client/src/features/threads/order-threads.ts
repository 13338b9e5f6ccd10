import type { Place } from '@entente/documents/anchors/place';
import type { Anchor } from '@entente/protocol/anchor';
import type { ThreadId, ThreadSummary } from '@entente/protocol/api/threads';

/** Where each thread is, as far as that has been worked out. */
export type Places = ReadonlyMap<ThreadId, Place>;

/** The places of entries in their list, by their ids; empty where there are none. */
export type EntryRanks = ReadonlyMap<string, number>;

/** Nothing stands as far down. */
const END = Number.MAX_SAFE_INTEGER;

/** By what threads are ordered, the first that differs deciding: the document, its entries, their parts, down the text. */
type Rank = readonly [group: number, entry: number, part: number, from: number];

function rankOf(on: Place | Anchor, ranks: EntryRanks): Rank {
  const entryRank = (entry: string): number => ranks.get(entry) ?? END;
  switch (on.kind) {
    case 'document':
      return [0, 0, 0, 0];
    case 'entry':
      return [1, entryRank(on.entry), 0, 0];
    case 'field':
      return [1, entryRank(on.entry), 1, 0];
    case 'passage': {
      const entry = on.text.kind === 'field' ? entryRank(on.text.entry) : 0;
      return [1, entry, 2, 'from' in on ? on.from : END];
    }
    case 'lost':
      return [2, 0, 0, 0];
  }
}

function compare(a: Rank, b: Rank): number {
  for (const [at, rank] of a.entries()) if (rank !== b[at]) return rank - (b[at] ?? 0);
  return 0;
}

/**
 * Threads in the order of what they are about; those of one place in the order they were started. One whose place has not been
 * worked out stands at the end of what it was put on.
 */
export function orderThreads(
  threads: readonly ThreadSummary[],
  places: Places,
  ranks: EntryRanks,
): ThreadSummary[] {
  return threads
    .map((thread) => ({ thread, rank: rankOf(places.get(thread.id) ?? thread.anchor, ranks) }))
    .toSorted((a, b) => compare(a.rank, b.rank))
    .map(({ thread }) => thread);
}

/** Whether what a thread is about is gone; not so for words that this copy of the document does not have yet. */
export const hasLostPlace = (place: Place | undefined): boolean =>
  place?.kind === 'lost' && place.why !== 'unknown';
