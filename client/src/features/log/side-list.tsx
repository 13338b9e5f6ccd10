import type { EntryId } from '@entente/documents/entries/entry-id';
import { standingOf } from '@entente/documents/log/standing';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useEffect, useRef } from 'react';
import { entryName } from '../../entries/entry-address.ts';
import { EntryLink } from './entry-link.tsx';
import { titleOf, type LogEntry } from './log-entry.ts';
import { useLogWorld } from './log-world.ts';
import classes from './side-list.module.css';
import { standingWords } from '../../entries/standing-words.ts';
import { walkLinks } from './walk-links.ts';

/** Pixels; each row is as high, so that nothing moves while somebody types. */
const ROW = 60;

const Row = memo(function Row({ entry, isOpen }: { entry: LogEntry; isOpen: boolean }) {
  const { rulings } = useLogWorld();
  const said = entry.kind === 'decision' ? standingWords[standingOf(entry, rulings)] : undefined;
  return (
    <EntryLink entry={entry} className={classes.row} isCurrent={isOpen} isStep>
      <span className={classes.first}>
        <span className={classes.number}>{entryName('D', entry) ?? '…'}</span>
        {said && (
          <span className={classes.state}>
            <said.Icon size={14} stroke={1.8} aria-hidden />
            {said.word}
          </span>
        )}
      </span>
      <span className={classes.title}>{titleOf(entry)}</span>
    </EntryLink>
  );
});

interface SideListProps {
  /** In the order of the view that the decision was opened from. */
  readonly entries: readonly LogEntry[];
  readonly open: EntryId;
}

/** The other decisions beside an open one. */
export function SideList({ entries, open }: SideListProps) {
  const scroll = useRef<HTMLElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised on what it answers
  const virtualizer = useVirtualizer({
    count: entries.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW,
    getItemKey: (at) => entries[at]?.id ?? at,
    overscan: 8,
  });
  const at = entries.findIndex(({ id }) => id === open);
  const hasScrolled = useRef(false);
  useEffect(() => {
    if (at >= 0) virtualizer.scrollToIndex(at, { align: hasScrolled.current ? 'auto' : 'center' });
    hasScrolled.current = true;
  }, [virtualizer, at]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys on the links inside
    <nav ref={scroll} className={classes.side} aria-label="Decisions" onKeyDown={walkLinks}>
      <ul style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ key, index, start }) => {
          const entry = entries[index];
          return (
            entry && (
              <li key={key} style={{ height: ROW, transform: `translateY(${start}px)` }}>
                <Row entry={entry} isOpen={entry.id === open} />
              </li>
            )
          );
        })}
      </ul>
    </nav>
  );
}
