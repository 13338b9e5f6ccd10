import { layTimeline, type TimelineEntry } from '@entente/documents/log/view/timeline';
import { standingOf } from '@entente/documents/log/standing';
import { useMemo } from 'react';
import { dayWords } from '../../entries/calendar-locale.ts';
import { entryName } from '../../entries/entry-address.ts';
import { localDay } from '../../ui/use-today.ts';
import { EntryLink } from './entry-link.tsx';
import { titleOf, type LogEntry } from './log-entry.ts';
import { useLogWorld } from './log-world.ts';
import { StandingBadge } from '../../entries/standing-badge.tsx';
import classes from './views.module.css';
import { walkLinks } from './walk-links.ts';

const dayOf = (at: string): string => localDay(new Date(at));

/** *November 2026*, in the reader's language. */
const monthWords = (month: string): string =>
  new Intl.DateTimeFormat(undefined, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01T00:00:00Z`),
  );

function Line({ entry }: { entry: Pick<TimelineEntry, 'decision' | 'isDecided'> & { day?: string } }) {
  const { rulings } = useLogWorld();
  const { decision, day, isDecided } = entry;
  return (
    <li className={classes.moment} data-decided={isDecided}>
      <span className={classes.day} title={day && dayWords(day)}>
        {day && Number(day.slice(8))}
      </span>
      <span className={classes.number}>{entryName('D', decision) ?? '…'}</span>
      <EntryLink entry={decision} className={classes.title}>
        {titleOf(decision)}
      </EntryLink>
      <span className={classes.quiet}>{isDecided ? 'Decided' : 'Raised'}</span>
      <StandingBadge standing={standingOf(decision, rulings)} />
    </li>
  );
}

/** The decisions by month: when they were decided on, else when they were raised. */
export function TimelineView({ entries }: { entries: readonly LogEntry[] }) {
  const { months, undated } = useMemo(() => layTimeline(entries, dayOf), [entries]);
  return (
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions -- arrow keys on the links inside
    <div onKeyDown={walkLinks}>
      {undated.length > 0 && (
        <section className={classes.month} aria-label="Not on the record yet">
          <h2>
            Not on the record yet <span className={classes.count}>{undated.length}</span>
          </h2>
          <ul>
            {undated.map((decision) => (
              <Line key={decision.id} entry={{ decision, isDecided: false }} />
            ))}
          </ul>
        </section>
      )}
      {months.map(({ month, entries: ofMonth }) => (
        <section key={month} className={classes.month} aria-label={monthWords(month)}>
          <h2>
            {monthWords(month)} <span className={classes.count}>{ofMonth.length}</span>
          </h2>
          <ul>
            {ofMonth.map((entry) => (
              <Line key={entry.decision.id} entry={entry} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
