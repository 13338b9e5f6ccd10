import type { EntryId } from '@entente/documents/entries/entry-id';
import { scoreOf } from '@entente/documents/register/score';
import type { Grouping } from '@entente/documents/register/view/facet';
import { UnstyledButton } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { memo, useRef } from 'react';
import { TalkCount } from '../../entries/field-talk.tsx';
import { OwnerName } from '../../entries/owner-name.tsx';
import { RiskScore } from '../../entries/risk-score.tsx';
import { StatusBadge } from '../../entries/status-badge.tsx';
import type { EntryRow, GridRow } from './grid-rows.ts';
import { CARD_HEIGHT } from './grid-size.ts';
import classes from './grid-tools.module.css';
import grid from './register-grid.module.css';
import type { GridWorld } from './use-grid-world.ts';
import { facetValueWords } from './words.ts';

interface RiskCardsProps {
  readonly rows: readonly GridRow[];
  readonly world: GridWorld;
  readonly group: Grouping | undefined;
  readonly onOpen: (id: EntryId) => void;
}

const RiskCard = memo(function RiskCard(props: {
  entry: EntryRow['entry'];
  world: GridWorld;
  onOpen: (id: EntryId) => void;
}) {
  const { entry, world, onOpen } = props;
  const number = (
    <span className={grid.number}>{entry.number === undefined ? '…' : `R-${entry.number}`}</span>
  );
  if (entry.kind === 'unreadable')
    return (
      <div className={classes.cardButton}>
        <span className={classes.cardTitle}>This risk cannot be read. {entry.why}</span>
        {number}
      </div>
    );
  return (
    <UnstyledButton className={classes.cardButton} onClick={() => onOpen(entry.id)}>
      <span className={classes.cardTitle}>{entry.title || 'No title yet'}</span>
      <span className={classes.cardLine}>
        {number}
        <TalkCount entry={entry.id} />
        {scoreOf(entry) !== undefined && <RiskScore risk={entry} room="least" />}
        <StatusBadge status={entry.status} />
        <span>{entry.owner && <OwnerName owner={entry.owner} people={world} />}</span>
      </span>
    </UnstyledButton>
  );
});

/** The register on a phone: one card a risk, all of one height; a tap opens it. */
export function RiskCards({ rows, world, group, onOpen }: RiskCardsProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // oxlint-disable-next-line react/incompatible-library -- nothing here is memoised on what it answers
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => CARD_HEIGHT,
    paddingStart: 12,
    overscan: 6,
  });
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div ref={scroller} className={classes.cards} tabIndex={-1}>
      <ul className={classes.cardRoom} aria-label="Risks" style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (!row) return null;
          return (
            <li key={row.key} className={classes.card} style={{ top: start }}>
              {row.kind === 'group' ? (
                <span className={classes.cardGroup}>
                  {facetValueWords(group ?? 'category', row.group, world)} ({row.count})
                </span>
              ) : (
                <RiskCard entry={row.entry} world={world} onOpen={onOpen} />
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
