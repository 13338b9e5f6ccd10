import type { Editor } from '@tiptap/react';
import { useEffect, useState, type RefObject } from 'react';
import { flushSync } from 'react-dom';
import { areThreadsShownAnew, threadMarksIn } from '../../editor/thread-marks.ts';
import { countThreads, type ClauseThreads } from './count-threads.ts';

/** A count with where it stands, in pixels from the top of the page. */
export type PlacedCount = ClauseThreads & { readonly top: number };

/** `margin`: beside the text; `edge`: a phone or a narrow pane leaves only the edge of the page. */
interface PlacedCounts {
  readonly counts: readonly PlacedCount[];
  /** Where the text ends, in pixels from the left of the page. */
  readonly left: number;
  readonly room: 'margin' | 'edge';
}

/** Longer than the pause between two keys: nothing is counted while somebody types. */
const SETTLE_MS = 250;

/** Pixels beside the text that a count with its sign needs. */
const MARGIN = 64;

/** Pixels: a count is 24 high, and the first line of a heading 30. */
const ABOVE = 3;

const none: PlacedCounts = { counts: [], left: 0, room: 'margin' };

function placeCounts({ state, view }: Editor, layer: HTMLElement): PlacedCounts {
  const threads = countThreads(state.doc, threadMarksIn(state));
  if (threads.length === 0) return none;
  const page = layer.getBoundingClientRect();
  const text = view.dom.getBoundingClientRect();
  const counts = threads.flatMap((one) => {
    const block = view.nodeDOM(one.position);
    return block instanceof Element
      ? [{ ...one, top: Math.round(block.getBoundingClientRect().top - page.top + ABOVE) }]
      : [];
  });
  return {
    counts,
    left: Math.round(text.right - page.left),
    room: page.right - text.right < MARGIN ? 'edge' : 'margin',
  };
}

const keepIfSame = (before: PlacedCounts, after: PlacedCounts): PlacedCounts =>
  JSON.stringify(before) === JSON.stringify(after) ? before : after;

/** Calls back when other threads are shown, at once, and a moment after the last change of the text. */
function followThreads(editor: Editor, look: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let before = editor.state;
  const onTransaction = (): void => {
    const { state } = editor;
    if (areThreadsShownAnew(before, state)) look();
    else if (state.doc !== before.doc) {
      clearTimeout(timer);
      timer = setTimeout(look, SETTLE_MS);
    }
    before = state;
  };
  editor.on('transaction', onTransaction);
  return () => {
    clearTimeout(timer);
    editor.off('transaction', onTransaction);
  };
}

/** What stands in the margin of an agreement. A keystroke costs nothing until it makes the text higher. */
export function useClauseCounts(editor: Editor, layer: RefObject<HTMLElement | null>): PlacedCounts {
  const [placed, setPlaced] = useState(none);
  useEffect(() => {
    const look = (): void => {
      if (editor.isDestroyed || !layer.current) return;
      const next = placeCounts(editor, layer.current);
      setPlaced((before) => keepIfSame(before, next));
    };
    // In the frame in which the lines move: counts never lag behind them.
    const sizes = new ResizeObserver(() => flushSync(look));
    sizes.observe(editor.view.dom);
    if (layer.current) sizes.observe(layer.current);
    const leave = followThreads(editor, look);
    look();
    return () => {
      sizes.disconnect();
      leave();
    };
  }, [editor, layer]);
  return placed;
}
