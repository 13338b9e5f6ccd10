import { listDueReviews } from '@entente/documents/log/view/review-due';
import { growSuccessions, type Succession } from '@entente/documents/log/view/succession';
import { layTimeline } from '@entente/documents/log/view/timeline';
import type { LogEntry } from '../../features/log/log-entry.ts';
import type { LogWorld } from '../../features/log/log-world.ts';
import { localDay } from '../../ui/use-today.ts';
import type { LogViewName } from './log-search.ts';

const flatten = ({ entry, successors }: Succession): LogEntry[] => [entry, ...successors.flatMap(flatten)];

interface Viewed {
  readonly entries: readonly LogEntry[];
  /** As the list shows them. */
  readonly listed: readonly LogEntry[];
  readonly world: LogWorld;
}

const readers: Readonly<Record<LogViewName, (viewed: Viewed) => readonly LogEntry[]>> = {
  list: ({ listed }) => listed,
  timeline({ entries }) {
    const { months, undated } = layTimeline(entries, (at) => localDay(new Date(at)));
    return [...undated, ...months.flatMap((month) => month.entries.map(({ decision }) => decision))];
  },
  review: ({ entries, world }) => listDueReviews(entries, world).map(({ decision }) => decision),
  succession: ({ entries }) => growSuccessions(entries).flatMap(flatten),
};

/** The decisions in the order in which a view shows them: the order in which one goes from one to the next. */
export const sequenceOf = (view: LogViewName, viewed: Viewed): readonly LogEntry[] => readers[view](viewed);
