import type { Editor } from '@tiptap/react';
import { useEffect, useState } from 'react';
import { findHeadings } from './outline-titles.ts';

/** A heading this far below the top of the window is what is being read. */
const readingLinePx = 160;

/** The last heading above the reading line; -1 before the first. Headings stand in order, so halving finds it. */
function findCurrent(headings: readonly HTMLElement[]): number {
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = headings[middle]?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY;
    if (top <= readingLinePx) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Place in the outline of the clause that is being read, following whatever scrolls; -1 for none. */
export function useCurrentClause(editor: Editor | null, clauseCount: number): number {
  const [current, setCurrent] = useState(-1);
  useEffect(() => {
    if (!editor || clauseCount === 0) return;
    let frame = 0;
    const look = () => {
      frame = 0;
      if (!editor.isDestroyed) setCurrent(findCurrent(findHeadings(editor)));
    };
    const wait = () => {
      if (frame === 0) frame = requestAnimationFrame(look);
    };
    wait();
    // Captured, because the page or a pane inside it may be what scrolls.
    document.addEventListener('scroll', wait, { capture: true, passive: true });
    return () => {
      cancelAnimationFrame(frame);
      document.removeEventListener('scroll', wait, { capture: true });
    };
  }, [editor, clauseCount]);
  return current;
}
