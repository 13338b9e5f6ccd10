import type { Place } from '@entente/documents/anchors/place';
import type { ThreadId, ThreadSummary } from '@entente/protocol/api/threads';

/** Where each thread is, as far as that has been worked out. */
export type Places = ReadonlyMap<ThreadId, Place>;

/** On the document first, then down the text, and at the end those that have lost their place. */
function rankOf(place: Place | undefined): number {
  switch (place?.kind) {
    case 'document':
      return -1;
    case 'passage':
      return place.from;
    case 'entry':
    case 'field':
    case undefined:
      return Number.MAX_SAFE_INTEGER - 1;
    case 'lost':
      return Number.MAX_SAFE_INTEGER;
  }
}

/** Threads in the order of what they are about; those of one place in the order they were started. */
export const orderThreads = (threads: readonly ThreadSummary[], places: Places): ThreadSummary[] =>
  threads.toSorted((a, b) => rankOf(places.get(a.id)) - rankOf(places.get(b.id)));

/** Whether what a thread is about is gone; not so for words that this copy of the document does not have yet. */
export const hasLostPlace = (place: Place | undefined): boolean =>
  place?.kind === 'lost' && place.why !== 'unknown';
