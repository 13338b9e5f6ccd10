import type { Place } from '@entente/documents/anchors/place';
import { placeInTurn } from '@entente/documents/anchors/place-anchors';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { ThreadSummary } from '@entente/protocol/api/threads';
import type * as Y from 'yjs';
import type { Places } from './order-threads.ts';
import type { Pauses } from './pauses.ts';

/** Longer than the pause between two keys: nothing is placed while somebody types. */
const SETTLE_MS = 250;

/** While others type without a pause, places become so old, and then all of them are worked out at once … */
const LONGEST_MS = 2000;

/** … or so many times older than that takes: marks follow the text meanwhile, and typing comes first. */
const TIMES_ITS_COST = 40;

/** Threads that are placed, or blocks read, before the clock is looked at again: fewer look too often, more hold up a frame. */
const AT_ONCE = 20;

interface Placed {
  readonly kind: DocumentKind;
  readonly ydoc: Y.Doc;
  readonly threads: readonly ThreadSummary[];
  readonly onPlaced: (places: Places) => void;
}

/**
 * Places threads now and whenever the document has come to rest, a few at a time while the page has nothing else to do; an
 * edit in between begins it anew (TD2). Others who type on and on are not waited for; whoever types on this page is.
 * @returns how to end it
 */
export function placeQuietly({ kind, ydoc, threads, onPlaced }: Placed, pauses: Pauses): () => void {
  let callOff = (): void => undefined;
  /** When the places that were told last became old, or somebody last typed on this page. */
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
      if (value !== undefined) found.push([thread.id, value]);
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
  const wait = (isOurs: boolean): void => {
    callOff();
    if (isOurs) oldSince = pauses.now();
    oldSince ??= pauses.now();
    const leftMs = Math.max(0, oldSince + longestMs() - pauses.now());
    callOff = pauses.after(Math.min(SETTLE_MS, leftMs), begin);
  };
  begin();
  const onUpdate = (...told: [Uint8Array, unknown, Y.Doc, Y.Transaction]): void => wait(told[3].local);
  ydoc.on('update', onUpdate);
  return () => {
    ydoc.off('update', onUpdate);
    callOff();
  };
}
