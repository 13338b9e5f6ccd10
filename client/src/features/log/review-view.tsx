import { standingOf } from '@entente/documents/log/standing';
import { listDueReviews, REVIEW_AHEAD_DAYS, type DueReview } from '@entente/documents/log/view/review-due';
import { IconClockExclamation } from '@tabler/icons-react';
import { useMemo } from 'react';
import { dayWords } from '../../entries/calendar-locale.ts';
import { entryName } from '../../entries/entry-address.ts';
import { OwnerName } from '../../entries/owner-name.tsx';
import { EntryLink } from './entry-link.tsx';
import { titleOf, type LogEntry } from './log-entry.ts';
import { useLogWorld } from './log-world.ts';
import { StandingBadge } from '../../entries/standing-badge.tsx';
import classes from './views.module.css';
import { walkLinks } from './walk-links.ts';

/** How far the day is away, in the reader's language. */
const distance = (days: number): string =>
  new Intl.RelativeTimeFormat(undefined, { numeric: 'auto' }).format(days, 'day');

function Line({ due: { decision, reviewOn, days } }: { due: DueReview }) {
  const world = useLogWorld();
  return (
    <li className={classes.due}>
      <span className={classes.number}>{entryName('D', decision) ?? '…'}</span>
      <EntryLink entry={decision} className={classes.title}>
        {titleOf(decision)}
      </EntryLink>
      <StandingBadge standing={standingOf(decision, world.rulings)} />
      <span className={classes.owner}>
        {decision.owner ? (
          <OwnerName owner={decision.owner} people={world} />
        ) : (
          <span className={classes.quiet}>Nobody yet</span>
        )}
      </span>
      <span className={classes.when} data-passed={days < 0}>
        {days < 0 && <IconClockExclamation size={14} aria-hidden />}
        {dayWords(reviewOn)}
        <span className={classes.quiet}>{distance(days)}</span>
      </span>
    </li>
  );
}

function Group({ name, due }: { name: string; due: readonly DueReview[] }) {
  if (due.length === 0) return null;
  return (
    <section className={classes.month} aria-label={name}>
      <h2>
        {name} <span className={classes.count}>{due.length}</span>
      </h2>
      <ul>
        {due.map((one) => (
          <Line key={one.decision.id} due={one} />
        ))}
      </ul>
    </section>
  );
}

/** The decisions to look at again: the review has passed, or comes soon. */
export function ReviewView({ entries }: { entries: readonly LogEntry[] }) {
  const world = useLogWorld();
  const due = useMemo(() => listDueReviews(entries, world), [entries, world]);
  if (due.length === 0)
    return (
      <p className={classes.empty}>
        Nothing is due for review in the next {REVIEW_AHEAD_DAYS} days. A review date on a decision brings it
        here in time.
      </p>
    );
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys on the links inside
    <div onKeyDown={walkLinks}>
      <Group name="The day has passed" due={due.filter(({ days }) => days < 0)} />
      <Group name={`In the next ${REVIEW_AHEAD_DAYS} days`} due={due.filter(({ days }) => days >= 0)} />
    </div>
  );
}
