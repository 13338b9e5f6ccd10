import type { Place } from '@entente/documents/anchors/place';
import { placeInTurn } from '@entente/documents/anchors/place-anchors';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { ThreadSummary } from '@entente/protocol/api/threads';
import type * as Y from 'yjs';
import type { Places } from './order-threads.ts';
import type { Pauses } from './pauses.ts';

/** Longer than the pause between two keys: nothing is placed while somebody types. */
const SETTLE_MS = 250;

/** While people type without a pause, places become so old, and then all of them are worked out at once … */
const LONGEST_MS = 2000;

/** … or so many times older than that takes: marks follow the text meanwhile, and typing comes first. */
const TIMES_ITS_COST = 40;

/** Threads that are placed before the clock is looked at again: fewer look too often, more may hold up a frame. */
const AT_ONCE = 20;

interface Placed {
  readonly kind: DocumentKind;
  readonly ydoc: Y.Doc;
  readonly threads: readonly ThreadSummary[];
  readonly onPlaced: (places: Places) => void;
}

/**
 * Places threads now and whenever the document has come to rest, a few at a time while the page has nothing else to do; an
 * edit in between begins it anew (TD2).
 * @returns how to end it
 */
export function placeQuietly({ kind, ydoc, threads, onPlaced }: Placed, pauses: Pauses): () => void {
  let callOff = (): void => undefined;
  /** When the places that were told last became old. */
  let oldSince: number | undefined;
  let costMs = 0;
  const longestMs = (): number => Math.max(LONGEST_MS, TIMES_ITS_COST * costMs);
  const begin = (): void => {
    const anchors = threads.map(({ anchor }) => anchor);
    const found: [ThreadSummary['id'], Place][] = [];
    const turn = placeInTurn(kind, ydoc, anchors);
    let workedMs = 0;
    const placeNext = (): boolean => {
      const { value, done } = turn.next();
      const thread = threads[found.length];
      if (done || thread === undefined) return false;
      found.push([thread.id, value]);
      return true;
    };
    const isLate = oldSince !== undefined && pauses.now() - oldSince >= longestMs();
    const goOn = (hasTime: () => boolean): void => {
      const startMs = pauses.now();
      do for (let count = 0; count < AT_ONCE; count++) if (!placeNext()) return end(startMs);
      while (isLate || hasTime());
      workedMs += pauses.now() - startMs;
      callOff = pauses.whenIdle(goOn);
    };
    const end = (startMs: number): void => {
      costMs = workedMs + pauses.now() - startMs;
      oldSince = undefined;
      onPlaced(new Map(found));
    };
    callOff = pauses.whenIdle(goOn);
  };
  const wait = (): void => {
    callOff();
    oldSince ??= pauses.now();
    const leftMs = Math.max(0, oldSince + longestMs() - pauses.now());
    callOff = pauses.after(Math.min(SETTLE_MS, leftMs), begin);
  };
  begin();
  ydoc.on('update', wait);
  return () => {
    ydoc.off('update', wait);
    callOff();
  };
}
