import type { UnreadableEntry } from '../../entries/unreadable.ts';
import type { Decision } from '../decision.ts';

/** A decision on the day that places it in time. */
export interface TimelineEntry {
  readonly decision: Decision;
  /** `2026-11-21`. */
  readonly day: string;
  /** Whether that is the day it was decided on; else the day it was raised. */
  readonly isDecided: boolean;
}

/** One month of the timeline. */
export interface TimelineMonth {
  /** `2026-11`. */
  readonly month: string;
  /** The newest first. */
  readonly entries: readonly TimelineEntry[];
}

/** The decisions of a log by month. */
export interface Timeline {
  /** The newest first; a month without decisions is not there. */
  readonly months: readonly TimelineMonth[];
  /** Neither decided on a day nor on the record yet. */
  readonly undated: readonly Decision[];
}

/** Gives the reader's day, `2026-11-21`, of a moment in ISO 8601. */
export type DayOf = (at: string) => string;

function place(decision: Decision, dayOf: DayOf): TimelineEntry | undefined {
  const { decidedOn, raisedAt } = decision;
  if (decidedOn !== undefined) return { decision, day: decidedOn, isDecided: true };
  return raisedAt === undefined ? undefined : { decision, day: dayOf(raisedAt), isDecided: false };
}

const newestFirst = (a: TimelineEntry, b: TimelineEntry): number =>
  b.day.localeCompare(a.day) || (b.decision.number ?? 0) - (a.decision.number ?? 0);

/** Lays the decisions out by month: by the day they were decided on, else by the day they were raised. */
export function layTimeline(entries: readonly (Decision | UnreadableEntry)[], dayOf: DayOf): Timeline {
  const decisions = entries.filter((entry) => entry.kind === 'decision');
  const placed = decisions.flatMap((decision) => place(decision, dayOf) ?? []).toSorted(newestFirst);
  const months = Map.groupBy(placed, ({ day }) => day.slice(0, 7));
  return {
    months: [...months].map(([month, ofMonth]) => ({ month, entries: ofMonth })),
    undated: decisions.filter((decision) => place(decision, dayOf) === undefined),
  };
}
