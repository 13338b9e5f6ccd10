import type { EditorView } from '@tiptap/pm/view';

/** A stretch of a text, as ProseMirror positions. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How many places from the first on hold for `isBefore`, which holds for none behind one that it does not hold for. */
function countBefore(length: number, isBefore: (at: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The blocks of a text that are in sight, and those of so many screens above and below. Without a layout: all of them. */
export function textInSight(view: EditorView, screens: number): Stretch {
  const starts: number[] = [];
  view.state.doc.forEach((_block, start) => starts.push(start));
  const rectOf = (at: number): DOMRect | undefined => {
    const block = view.nodeDOM(starts[at] ?? 0);
    return block instanceof Element ? block.getBoundingClientRect() : undefined;
  };
  const room = screens * innerHeight;
  const first = countBefore(starts.length, (at) => (rectOf(at)?.bottom ?? 0) < -room);
  const behind = countBefore(starts.length, (at) => (rectOf(at)?.top ?? 0) <= innerHeight + room);
  return { from: starts[first] ?? 0, to: starts[behind] ?? view.state.doc.content.size };
}

/** Longer than the pause between two keys: what an edit moves into sight can wait until nobody types. */
const SETTLE_MS = 250;

interface Watch {
  /** Looks in the next frame. */
  readonly soon: () => void;
  /** Looks a moment after the last change of the text. */
  readonly changed: () => void;
  readonly end: () => void;
}

/** Calls back in the next frame when a text may have been scrolled, and when it is told to. */
export function watchSight(look: () => void): Watch {
  let frame: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (): void => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      look();
    });
  };
  // The page scrolls, or a pane in it.
  document.addEventListener('scroll', soon, { capture: true, passive: true });
  addEventListener('resize', soon);
  return {
    soon,
    changed() {
      clearTimeout(timer);
      timer = setTimeout(soon, SETTLE_MS);
    },
    end() {
      clearTimeout(timer);
      if (frame !== undefined) cancelAnimationFrame(frame);
      document.removeEventListener('scroll', soon, { capture: true });
      removeEventListener('resize', soon);
    },
  };
}
