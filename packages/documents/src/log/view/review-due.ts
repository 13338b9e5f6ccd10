import type { UnreadableEntry } from '../../entries/unreadable.ts';
import type { Decision } from '../decision.ts';
import { isOver, standingOf } from '../standing.ts';
import type { LogContext } from './log-context.ts';

/** How far ahead a review is told. */
export const REVIEW_AHEAD_DAYS = 30;

const MS_A_DAY = 86_400_000;

/** Days from `today` to a day; negative for one that has passed. Both as `2026-11-21`. */
export const daysUntil = (day: string, today: string): number =>
  Math.round((Date.parse(day) - Date.parse(today)) / MS_A_DAY);

type Around = Pick<LogContext, 'rulings' | 'today' | 'reviewDays'>;

type Reviewed = Pick<Decision, 'id' | 'reviewOn'>;

/** The day on which a decision is to be looked at again: the one that our firm has named last, else its own. */
export const reviewDayOf = ({ id, reviewOn }: Reviewed, { reviewDays }: Around): string | undefined =>
  reviewDays?.get(id) ?? reviewOn;

/** What the review day of a decision means today; nothing is due of one that is over. */
export type ReviewDue = 'overdue' | 'soon' | 'later' | 'none';

/** All of them, the most pressing first. */
export const reviewDues: readonly ReviewDue[] = ['overdue', 'soon', 'later', 'none'];

/** What the review day of a decision means today. */
export function reviewDueOf(
  decision: Pick<Decision, 'id' | 'state' | 'reviewOn'>,
  around: Around,
): ReviewDue {
  const { rulings, today } = around;
  const reviewOn = reviewDayOf(decision, around);
  if (reviewOn === undefined || isOver(standingOf(decision, rulings))) return 'none';
  const days = daysUntil(reviewOn, today);
  if (days < 0) return 'overdue';
  return days <= REVIEW_AHEAD_DAYS ? 'soon' : 'later';
}

/** A decision that is to be looked at again. */
export interface DueReview {
  readonly decision: Decision;
  readonly reviewOn: string;
  /** Until the day of the review; negative when it has passed. */
  readonly days: number;
}

/** The decisions whose review is due or nearly so, the longest due first. */
export function listDueReviews(
  entries: readonly (Decision | UnreadableEntry)[],
  around: Around,
): readonly DueReview[] {
  return entries
    .flatMap((decision): DueReview[] => {
      const reviewOn = decision.kind === 'decision' ? reviewDayOf(decision, around) : undefined;
      if (decision.kind !== 'decision' || reviewOn === undefined) return [];
      const due = reviewDueOf(decision, around);
      const days = daysUntil(reviewOn, around.today);
      return due === 'overdue' || due === 'soon' ? [{ decision, reviewOn, days }] : [];
    })
    .toSorted((a, b) => a.days - b.days);
}
