import type { EntryId } from '@entente/documents/entries/entry-id';
import { useMediaQuery } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useLayoutEffect, useRef, useState, type KeyboardEvent } from 'react';
import classes from './decision-list.module.css';
import { DecisionRow } from './decision-row.tsx';
import type { LogEntry } from './log-entry.ts';
import { useLogWorld } from './log-world.ts';
import { usePeopleIn } from './use-people-in.ts';
import { useRowFocus } from './use-row-focus.ts';

/** Pixels; each row is as high, so that nothing moves while somebody types. */
const ROW = 49;
const CARD = 116;

const noPeople: readonly never[] = [];

interface DecisionListProps {
  readonly entries: readonly LogEntry[];
  /** The decision that the reader comes back from: its row gets the focus. */
  readonly from: EntryId | undefined;
}

/** The decisions as lines, of which only those in sight are in the page. Arrow keys go from line to line. */
export function DecisionList({ entries, from }: DecisionListProps) {
  const { open } = useLogWorld();
  const people = usePeopleIn(open);
  const isPhone = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const list = useRef<HTMLUListElement>(null);
  const [margin, setMargin] = useState(0);
  useLayoutEffect(() => setMargin(list.current?.offsetTop ?? 0), []);
  const size = isPhone ? CARD : ROW;
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised on what it answers
  const virtualizer = useWindowVirtualizer({
    count: entries.length,
    estimateSize: () => size,
    getItemKey: (at) => entries[at]?.id ?? at,
    scrollMargin: margin,
    overscan: 12,
  });
  useLayoutEffect(() => virtualizer.measure(), [virtualizer, size]);
  const focusRow = useRowFocus({ list, entries, scrollTo: (at) => virtualizer.scrollToIndex(at), from });
  const onKeyDown = (event: KeyboardEvent): void => focusRow.walk(event);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys on the links inside
    <ul
      ref={list}
      aria-label="Decisions"
      className={classes.list}
      style={{ height: virtualizer.getTotalSize() }}
      onKeyDown={onKeyDown}
    >
      {virtualizer.getVirtualItems().map(({ key, index, start }) => {
        const entry = entries[index];
        if (!entry) return null;
        return (
          <li
            key={key}
            aria-setsize={entries.length}
            aria-posinset={index + 1}
            style={{ height: size, transform: `translateY(${start - margin}px)` }}
          >
            <DecisionRow entry={entry} people={people.get(entry.id) ?? noPeople} />
          </li>
        );
      })}
    </ul>
  );
}
