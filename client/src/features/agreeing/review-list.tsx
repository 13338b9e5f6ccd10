import type { ReviewOf } from '@entente/protocol/api/decisions';
import type { AllianceId } from '@entente/protocol/ids';
import { IconClock, IconClockExclamation } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { OneLine } from '../../ui/one-line.tsx';
import { useToday } from '../../ui/use-today.ts';
import classes from './awaiting.module.css';
import { dayWords } from './part-words.ts';

interface ReviewListProps {
  readonly allianceId: AllianceId;
  /** Those that have passed or come soon, the earliest day first. */
  readonly reviews: readonly ReviewOf[];
}

function Row({ review, allianceId }: { review: ReviewOf; allianceId: AllianceId }) {
  const isPast = review.reviewOn < useToday();
  const Sign = isPast ? IconClockExclamation : IconClock;
  return (
    <li>
      <Link
        className={classes.row}
        to="/alliances/$allianceId/decisions"
        params={{ allianceId }}
        search={{ entry: review.place }}
      >
        <Sign size={20} stroke={1.6} aria-hidden className={isPast ? classes.lateSign : classes.sign} />
        <span className={classes.what}>
          <span className={classes.title}>
            <OneLine text={`${review.place} ${review.title}`} />
          </span>
          <span className={classes.quiet}>Agreed decision</span>
        </span>
        <span className={classes.waits}>
          <span className={isPast ? classes.late : classes.quiet}>
            {isPast ? 'Review was due ' : 'Review due '}
            {dayWords(review.reviewOn)}
          </span>
        </span>
      </Link>
    </li>
  );
}

/** Agreed decisions that both firms wanted to look at again about now. */
export function ReviewList({ allianceId, reviews }: ReviewListProps) {
  if (reviews.length === 0) return null;
  return (
    <section className={classes.group} aria-labelledby="awaiting-reviews">
      <h2 id="awaiting-reviews">
        Reviews of what we agreed <span className={classes.count}>{reviews.length}</span>
      </h2>
      <ul className={classes.list}>
        {reviews.map((one) => (
          <Row key={one.proposalId} review={one} allianceId={allianceId} />
        ))}
      </ul>
    </section>
  );
}
