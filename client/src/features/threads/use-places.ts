import type { Place } from '@entente/documents/anchors/place';
import { placeAnchors } from '@entente/documents/anchors/place-anchors';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { ThreadSummary } from '@entente/protocol/api/threads';
import { useEffect, useState } from 'react';
import type * as Y from 'yjs';
import type { Places } from './order-threads.ts';

/** Longer than the pause between two keys: nothing is placed while somebody types. */
const SETTLE_MS = 250;

/** While people type without a pause, places are at most this old. */
const LONGEST_MS = 2000;

const nowhere: Places = new Map();

/** Runs the work when the page has nothing else to do; gives how to call it off. */
function whenIdle(work: () => void): () => void {
  // Safari has none.
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(work, 0);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work, { timeout: 1000 });
  return () => cancelIdleCallback(handle);
}

/** Calls back when a document has come to rest, or has not for a while. */
function followQuietly(ydoc: Y.Doc, look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let callOff = (): void => undefined;
  let since: number | undefined;
  const wait = (): void => {
    since ??= performance.now();
    clearTimeout(timer);
    const delayMs = Math.min(SETTLE_MS, Math.max(0, since + LONGEST_MS - performance.now()));
    timer = setTimeout(() => {
      since = undefined;
      callOff();
      callOff = whenIdle(look);
    }, delayMs);
  };
  ydoc.on('update', wait);
  return () => {
    ydoc.off('update', wait);
    clearTimeout(timer);
    callOff();
  };
}

const isSame = (a: Place | undefined, b: Place): boolean => JSON.stringify(a) === JSON.stringify(b);

const keepIfSame = (before: Places, after: Places): Places =>
  before.size === after.size && [...after].every(([id, place]) => isSame(before.get(id), place))
    ? before
    : after;

/** Where threads are in a document, all at once, and never within a keystroke (TD2). */
export function usePlaces(kind: DocumentKind, ydoc: Y.Doc, threads: readonly ThreadSummary[]): Places {
  const [places, setPlaces] = useState(nowhere);
  useEffect(() => {
    const look = (): void => {
      const found = placeAnchors(
        kind,
        ydoc,
        threads.map(({ anchor }) => anchor),
      );
      const next = new Map(threads.flatMap(({ id }, at) => (found[at] ? [[id, found[at]] as const] : [])));
      setPlaces((before) => keepIfSame(before, next));
    };
    look();
    return followQuietly(ydoc, look);
  }, [kind, ydoc, threads]);
  return places;
}
