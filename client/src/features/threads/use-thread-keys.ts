import type { ThreadId } from '@entente/protocol/api/threads';
import { useEffect, useRef, type RefObject } from 'react';
import { isTyping } from '../../ui/is-typing.ts';

interface ThreadKeys {
  readonly panel: RefObject<HTMLElement | null>;
  /** The open one; undefined while the list is shown. */
  readonly thread: ThreadId | undefined;
  /** The line of the list that one comes back to. */
  readonly back: ThreadId | undefined;
  /** Undefined where there is none. */
  readonly onPrevious: (() => void) | undefined;
  readonly onNext: (() => void) | undefined;
}

const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

/** Frames in which a list draws the lines that are in sight. */
const FRAMES = 10;

/** Gives the focus to the panel, and to something in it as soon as that is drawn. Gives how to call it off. */
function focusSoon(panel: RefObject<HTMLElement | null>, wanted: string): () => void {
  const start = panel.current?.querySelector<HTMLElement>('[data-autofocus]');
  start?.focus({ preventScroll: true });
  let left = FRAMES;
  let frame = 0;
  const look = (): void => {
    // Somebody may have gone on by now.
    if (document.activeElement !== start) return;
    const found = panel.current?.querySelector<HTMLElement>(wanted);
    if (found) found.focus({ preventScroll: true });
    else if (left-- > 0) frame = requestAnimationFrame(look);
  };
  look();
  return () => cancelAnimationFrame(frame);
}

/** What was pressed may be gone with the list or the thread that it stood in: the focus goes to what took its place. */
function useKeptFocus({ panel, thread, back }: Pick<ThreadKeys, 'panel' | 'thread' | 'back'>): void {
  const before = useRef(thread);
  const hadFocus = useRef(false);
  useEffect(() => {
    const look = ({ target }: FocusEvent): void => {
      hadFocus.current = target instanceof Node && panel.current?.contains(target) === true;
    };
    document.addEventListener('focusin', look);
    return () => document.removeEventListener('focusin', look);
  }, [panel]);
  useEffect(() => {
    const from = before.current;
    before.current = thread;
    if (from === thread || !hadFocus.current || !isLost()) return;
    const wanted = thread === undefined ? `[data-row="${back ?? ''}"]` : '[data-thread-start]';
    return focusSoon(panel, wanted);
    // Only as the one gives way to the other.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [panel, thread]);
}

/** Whoever opens the panel by keyboard goes on in it: from its button on, the whole document would come first (TD23). */
export function useOpenedFocus(panel: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement?.matches('button:focus-visible'))
      panel.current?.querySelector<HTMLElement>('[data-autofocus]')?.focus({ preventScroll: true });
  }, [panel]);
}

/** Whoever narrows the threads by a button goes on in the panel; whoever types in the text goes on there (TD25). */
export function useNarrowedFocus(panel: RefObject<HTMLElement | null>, asked: object | undefined): void {
  useEffect(() => {
    if (asked === undefined || isTyping(document.activeElement)) return;
    return focusSoon(panel, '[data-thread-start], [data-row]');
  }, [panel, asked]);
}

/** J and K go to the next open thread and the one before, while the focus is in the panel and nobody types (TD23). */
export function useThreadKeys({ panel, thread, back, onPrevious, onNext }: ThreadKeys): void {
  useKeptFocus({ panel, thread, back });
  useEffect(() => {
    const element = panel.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { ctrlKey, metaKey, altKey, defaultPrevented, key, target } = event;
      if (thread === undefined || ctrlKey || metaKey || altKey || defaultPrevented || isTyping(target))
        return;
      const step = { j: onNext, k: onPrevious }[key];
      if (!step) return;
      event.preventDefault();
      step();
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  }, [panel, thread, onPrevious, onNext]);
}
