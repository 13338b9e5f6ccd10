import type { Frame } from '@entente/documents/playback/frame';
import { useEffect, type RefObject } from 'react';

/** Pixels at the top and bottom of the window under which the bars of the page stand. */
const HIDDEN = { top: 130, bottom: 220 };

/** A name that would stand beyond the text stands on the other side of its caret. */
function turnName(caret: Element): void {
  const name = caret.firstElementChild?.getBoundingClientRect();
  const room = caret.closest('[data-seq]')?.getBoundingClientRect();
  if (name && room && name.right > room.right) caret.setAttribute('data-side', 'left');
}

/** A whole text that came at once, a template, is read from its beginning and not from its end, where its caret is. */
function isTallerThanSight(first: Element, caret: Element): boolean {
  const height = caret.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  return height > window.innerHeight - HIDDEN.top - HIDDEN.bottom;
}

/** Keeps what the shown edit touched in sight, without a slide. */
export function useFollow(
  paper: RefObject<HTMLElement | null>,
  frame: Frame | undefined,
  isOn: boolean,
): void {
  useEffect(() => {
    const caret = frame && paper.current?.querySelector('[data-caret]');
    if (caret) turnName(caret);
    if (!isOn || !frame) return;
    const first = paper.current?.querySelector('[data-touched]');
    if (first && caret && isTallerThanSight(first, caret))
      return first.scrollIntoView({ block: 'start', behavior: 'instant' });
    const touched = caret ?? first;
    if (!touched) return;
    const { top, bottom } = touched.getBoundingClientRect();
    const isInSight = top >= HIDDEN.top && bottom <= window.innerHeight - HIDDEN.bottom;
    if (!isInSight) touched.scrollIntoView({ block: 'center', behavior: 'instant' });
  }, [paper, frame, isOn]);
}
