import type { Place } from '@entente/documents/anchors/place';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { ThreadSummary } from '@entente/protocol/api/threads';
import { startTransition, useEffect, useState } from 'react';
import type * as Y from 'yjs';
import type { Places } from './order-threads.ts';
import { pausesOfPage } from './pauses.ts';
import { placeQuietly } from './place-quietly.ts';

const nowhere: Places = new Map();

const isSame = (a: Place | undefined, b: Place): boolean => JSON.stringify(a) === JSON.stringify(b);

const keepIfSame = (before: Places, after: Places): Places =>
  before.size === after.size && [...after].every(([id, place]) => isSame(before.get(id), place))
    ? before
    : after;

/** Where threads are in a document, all at once, and never within a keystroke (TD2). */
export function usePlaces(kind: DocumentKind, ydoc: Y.Doc, threads: readonly ThreadSummary[]): Places {
  const [places, setPlaces] = useState(nowhere);
  useEffect(() => {
    // The whole page is drawn again for them: the next key need not wait for that.
    const onPlaced = (next: Places): void =>
      startTransition(() => setPlaces((before) => keepIfSame(before, next)));
    return placeQuietly({ kind, ydoc, threads, onPlaced }, pausesOfPage);
  }, [kind, ydoc, threads]);
  return places;
}
