import { SegmentedControl } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useMemo, useRef, useState, type RefObject } from 'react';
import classes from './import.module.css';
import { PreviewRow } from './preview-row.tsx';
import { countRows, isShown, rowFilters, type RowFilter, type ShownRow } from './shown-row.ts';

const filterNames: Readonly<Record<RowFilter, string>> = {
  all: 'All',
  guess: 'With notes',
  unreadable: 'Not readable',
  skipped: 'Skipped',
};

/** Pixels of a row before it is measured. */
const ROW = 88;

interface PreviewListProps {
  /** *rows*, *files* */
  readonly what: 'rows' | 'files';
  readonly rows: readonly ShownRow[];
  /** Keys of those that somebody chose not to add. */
  readonly out: ReadonlySet<string>;
  readonly onToggle: (key: string) => void;
  /** What scrolls. */
  readonly scroller: HTMLElement | null;
}

/** How far the list begins below the top of what scrolls, followed while what stands above it changes its height. */
function useMargin(list: RefObject<HTMLElement | null>, scroller: HTMLElement | null): number {
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => {
    const inner = list.current;
    if (!inner || !scroller) return undefined;
    const measure = (): void => {
      const top = inner.getBoundingClientRect().top - scroller.getBoundingClientRect().top;
      setMargin(Math.round(top + scroller.scrollTop));
    };
    const observer = new ResizeObserver(measure);
    for (const part of [scroller, ...scroller.children]) observer.observe(part);
    measure();
    return () => observer.disconnect();
  }, [list, scroller]);
  return margin;
}

/** Every row of a list with what it becomes; only those in sight are in the page. */
export function PreviewList({ what, rows, out, onToggle, scroller }: PreviewListProps) {
  const [filter, setFilter] = useState<RowFilter>('all');
  const counts = useMemo(() => countRows(rows), [rows]);
  const shown = useMemo(() => rows.filter((row) => isShown(row, filter)), [rows, filter]);
  const list = useRef<HTMLUListElement>(null);
  const margin = useMargin(list, scroller);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised on what it answers
  const virtualizer = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW,
    getItemKey: (at) => shown[at]?.key ?? at,
    scrollMargin: margin,
    overscan: 8,
  });
  const data = rowFilters
    .filter((value) => value === 'all' || counts[value] > 0)
    .map((value) => ({ value, label: `${filterNames[value]} (${counts[value].toLocaleString()})` }));
  return (
    <div className={classes.part}>
      <div className={classes.tools}>
        <h3>What the {what} become</h3>
        <SegmentedControl
          size="xs"
          aria-label={`Which ${what}`}
          data={data}
          value={filter}
          onChange={setFilter}
        />
      </div>
      <ul
        ref={list}
        aria-label={`What the ${what} become`}
        className={classes.list}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const row = shown[index];
          if (!row) return null;
          return (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              data-files={what === 'files'}
              data-out={out.has(row.key) || row.reason !== undefined}
              aria-setsize={shown.length}
              aria-posinset={index + 1}
              className={classes.item}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              <PreviewRow row={row} isOut={out.has(row.key)} onToggle={onToggle} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}
