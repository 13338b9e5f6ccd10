import type { WritingPremortem } from '@entente/protocol/api/premortem';
import type { Firm } from '@entente/protocol/api/people';
import { FirmName } from '../../ui/firm-name.tsx';
import classes from './writing.module.css';

interface CardCountsProps {
  readonly firms: readonly Firm[];
  readonly counts: WritingPremortem['counts'];
}

/** How many cards each firm has so far; what is on them nobody sees. */
export function CardCounts({ firms, counts }: CardCountsProps) {
  return (
    <section aria-label="Cards so far" className={classes.counts}>
      <h3 className={classes.heading}>Cards so far</h3>
      <ul className={classes.countList}>
        {firms.map((firm) => (
          <li key={firm.id}>
            <FirmName firm={firm} />
            <span className={classes.count}>
              {counts.find(({ firmId }) => firmId === firm.id)?.cards ?? 0}
            </span>
          </li>
        ))}
      </ul>
      <p className={classes.secret}>
        Nobody sees your cards before the reveal, neither our partner nor our own firm.
      </p>
    </section>
  );
}
