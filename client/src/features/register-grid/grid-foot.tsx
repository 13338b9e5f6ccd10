import { Anchor } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './grid-tools.module.css';
import type { Counts } from './use-shown-rows.ts';

interface GridFootProps {
  readonly counts: Counts;
  readonly hasClosed: boolean;
  readonly onClosed: (hasClosed: boolean) => void;
  /** Where a risk is begun; null for those who may not. */
  readonly children: ReactNode;
}

/** Below the rows: a new risk, how much they add up to, and how many closed ones are left out. */
export function GridFoot({ counts, hasClosed, onClosed, children }: GridFootProps) {
  const canSwitch = counts.closed > 0 || hasClosed;
  return (
    <div className={classes.foot}>
      {children ?? <span className={classes.begin} />}
      {canSwitch && (
        <Anchor component="button" type="button" size="13px" c="inherit" onClick={() => onClosed(!hasClosed)}>
          {hasClosed ? 'Hide closed risks' : `Show ${counts.closed} closed`}
        </Anchor>
      )}
      <span className="mantine-visible-from-xs">
        Total score <b>{counts.score}</b>
      </span>
    </div>
  );
}
