import { SegmentedControl } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './log-page.module.css';
import { logViews, type LogViewName } from './log-search.ts';

const names: Readonly<Record<LogViewName, string>> = {
  list: 'List',
  timeline: 'Timeline',
  review: 'Due for review',
  succession: 'Succession',
};

interface LogBarProps {
  readonly view: LogViewName;
  readonly onView: (view: LogViewName) => void;
  /** How many reviews have passed or come soon. */
  readonly due: number;
  readonly children: ReactNode;
}

/** How we look at our decisions, and what can be done with them. */
export function LogBar({ view, onView, due, children }: LogBarProps) {
  const data = logViews.map((value) => ({
    value,
    label: value === 'review' && due > 0 ? `${names[value]} (${due})` : names[value],
  }));
  return (
    <div className={classes.bar}>
      <div className={classes.views}>
        <SegmentedControl size="xs" aria-label="View" data={data} value={view} onChange={onView} />
      </div>
      {children}
    </div>
  );
}
