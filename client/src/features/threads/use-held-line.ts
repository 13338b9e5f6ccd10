import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react';

interface HeldLine {
  readonly line: Element;
  /** Where it was in the window. */
  readonly top: number;
  readonly hasFocus: boolean;
}

/**
 * Keeps the first message where it is while others are put before it: to be called before they are.
 * @param first the number of the first line that is at hand
 */
export function useHeldLine(paneRef: RefObject<HTMLElement | null>, first: number | undefined): () => void {
  const held = useRef<HeldLine>(undefined);
  useLayoutEffect(() => {
    const was = held.current;
    held.current = undefined;
    const { current } = paneRef;
    if (!was || !current) return;
    current.scrollTop += was.line.getBoundingClientRect().top - was.top;
    // The button that was pressed goes with the last of them.
    if (was.hasFocus && document.activeElement === document.body) current.focus({ preventScroll: true });
  }, [paneRef, first]);
  return useCallback(() => {
    const { current } = paneRef;
    const line = current?.querySelector('[data-message]');
    const hasFocus = current?.contains(document.activeElement) === true;
    held.current = line ? { line, top: line.getBoundingClientRect().top, hasFocus } : undefined;
  }, [paneRef]);
}
