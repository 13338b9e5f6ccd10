import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { useHeldLine } from './use-held-line.ts';

interface ScrolledThread {
  /** The numbers of the first and the last line that are at hand. */
  readonly first: number | undefined;
  readonly last: number | undefined;
  /** The newest message. */
  readonly newest: number;
  /** How many messages of the reader's own are on their way. */
  readonly unsent: number;
  /** Whether everything is here that there was when it was opened. */
  readonly isWhole: boolean;
  /** The message that the address names. */
  readonly linked: number | undefined;
}

/** A place in a pane that scrolls, and whether the reader is at its end. */
interface Pane {
  readonly paneRef: RefObject<HTMLDivElement | null>;
  readonly isAtEndRef: RefObject<boolean>;
}

/** Pixels from the end within which a reader still reads the newest. */
const NEAR = 48;

const isNearEnd = (pane: HTMLElement): boolean =>
  pane.scrollHeight - pane.scrollTop - pane.clientHeight < NEAR;

/** Only the pane: `scrollIntoView` would move the document behind it too. */
function bringTo(pane: HTMLElement, wanted: string, share: number): boolean {
  const found = pane.querySelector(wanted);
  if (!found) return false;
  const room = pane.clientHeight - found.clientHeight;
  const above = found.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  pane.scrollTop += above - Math.max(8, room * share);
  return true;
}

function goToEnd({ paneRef: { current }, isAtEndRef }: Pane): void {
  if (current) current.scrollTop = current.scrollHeight;
  isAtEndRef.current = true;
}

/** Stays at the end while the field below grows and names become known. */
function useKeptEnd({ paneRef, isAtEndRef }: Pane): void {
  useEffect(() => {
    const { current } = paneRef;
    if (!current) return;
    const sizes = new ResizeObserver(() => isAtEndRef.current && goToEnd({ paneRef, isAtEndRef }));
    for (const element of [current, ...current.children]) sizes.observe(element);
    return () => sizes.disconnect();
  }, [paneRef, isAtEndRef]);
}

/** Where a thread begins to be read, and that what is added at its end is followed from there. */
function usePlace({ paneRef, isAtEndRef }: Pane, thread: ScrolledThread): void {
  const { first, last, unsent, isWhole, linked } = thread;
  const isPlaced = useRef(linked !== undefined);
  useLayoutEffect(() => {
    const { current } = paneRef;
    if (!current) return;
    if (isPlaced.current) {
      if (isAtEndRef.current) goToEnd({ paneRef, isAtEndRef });
    } else {
      isPlaced.current = isWhole;
      if (!bringTo(current, '[data-new]', 0)) goToEnd({ paneRef, isAtEndRef });
      isAtEndRef.current = isNearEnd(current);
    }
  }, [paneRef, isAtEndRef, last, isWhole]);
  const before = useRef(unsent);
  useLayoutEffect(() => {
    if (unsent > before.current) goToEnd({ paneRef, isAtEndRef });
    before.current = unsent;
  }, [paneRef, isAtEndRef, unsent]);
  const isLinkedHere = linked !== undefined && first !== undefined && first <= linked;
  useLayoutEffect(() => {
    if (!isLinkedHere || !paneRef.current) return;
    bringTo(paneRef.current, '[data-linked]', 0.5);
    isAtEndRef.current = isNearEnd(paneRef.current);
  }, [paneRef, isAtEndRef, isLinkedHere, linked]);
}

/** What a thread needs to know of how it is read. */
interface ThreadScroll {
  readonly paneRef: RefObject<HTMLDivElement | null>;
  /** The number of the newest message that has been before the reader's eyes. */
  readonly seen: number;
  /** To be called before earlier messages are put above. */
  readonly hold: () => void;
  readonly goToNewest: () => void;
}

/**
 * Where a thread is read: from what is new in it, else at its end. What comes is followed by whoever is at the end and moves
 * nothing for whoever reads further up, and nor do earlier messages that are fetched (TD28).
 */
export function useThreadScroll(thread: ScrolledThread): ThreadScroll {
  const { first, newest, linked } = thread;
  const paneRef = useRef<HTMLDivElement>(null);
  const isAtEndRef = useRef(linked === undefined);
  const [seen, setSeen] = useState(newest);
  const hold = useHeldLine(paneRef, first);
  usePlace({ paneRef, isAtEndRef }, thread);
  useKeptEnd({ paneRef, isAtEndRef });
  useEffect(() => {
    const { current } = paneRef;
    if (!current) return;
    const look = (): void => {
      isAtEndRef.current = isNearEnd(current);
      if (isAtEndRef.current) setSeen(newest);
    };
    // A message that follows the reader's place is before their eyes at once.
    if (isAtEndRef.current) setSeen(newest);
    current.addEventListener('scroll', look, { passive: true });
    return () => current.removeEventListener('scroll', look);
  }, [newest]);
  const goToNewest = useCallback((): void => {
    goToEnd({ paneRef, isAtEndRef });
    setSeen(newest);
    // The button goes that was pressed.
    paneRef.current?.focus({ preventScroll: true });
  }, [newest]);
  return { paneRef, seen, hold, goToNewest };
}
