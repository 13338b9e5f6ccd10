import type { ThreadId, ThreadSummary } from '@entente/protocol/api/threads';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { ThreadRow } from './thread-row.tsx';
import classes from './threads.module.css';

interface ThreadListProps {
  readonly threads: readonly ThreadSummary[];
  /** The line that is in sight at first: where somebody comes back to. */
  readonly from: ThreadId | undefined;
  readonly onOpen: (threadId: ThreadId) => void;
}

/** Pixels; measured once a row is drawn. */
const ROW = 96;

/** The threads as lines, of which only those in sight are in the page. Arrow keys go from line to line. */
export function ThreadList({ threads, from, onOpen }: ThreadListProps) {
  const pane = useRef<HTMLDivElement>(null);
  // The same however often the page is drawn, so that a row is drawn again only when its thread changes.
  const latest = useRef(onOpen);
  useEffect(() => {
    latest.current = onOpen;
  });
  const open = useCallback((threadId: ThreadId): void => latest.current(threadId), []);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised on what it answers
  const virtualizer = useVirtualizer({
    count: threads.length,
    getScrollElement: () => pane.current,
    estimateSize: () => ROW,
    getItemKey: (at) => threads[at]?.id ?? at,
    overscan: 6,
  });
  useLayoutEffect(() => {
    const at = threads.findIndex(({ id }) => id === from);
    if (at > 0) virtualizer.scrollToIndex(at, { align: 'center' });
    // Only at first: from then on the reader scrolls.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined || !(event.target instanceof HTMLElement)) return;
    const id = event.target.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const to = threads.findIndex((one) => one.id === id) + step;
    const wanted = threads[to];
    if (id === undefined || wanted === undefined) return;
    event.preventDefault();
    virtualizer.scrollToIndex(to);
    requestAnimationFrame(() =>
      pane.current?.querySelector<HTMLElement>(`[data-row="${wanted.id}"]`)?.focus(),
    );
  };
  return (
    <div ref={pane} className={classes.pane}>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys on the rows inside */}
      <ul
        className={classes.list}
        aria-label="Threads"
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const thread = threads[index];
          return (
            thread && (
              <li
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                aria-setsize={threads.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <ThreadRow thread={thread} onOpen={open} />
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}
