import type { Credit } from '@entente/documents/compare/compared';
import type { Firm } from '@entente/protocol/api/people';
import { FirmMark } from '../ui/firm-name.tsx';
import { When } from '../ui/when.tsx';
import classes from './who-changed.module.css';

/** Everybody who changed something, with their firm and when they last did. */
export function WhoChanged({ by, firms }: { by: readonly Credit[]; firms: readonly Firm[] }) {
  if (by.length === 0) return null;
  return (
    <ul className={classes.people} aria-label="Changed by">
      {by.map(({ userId, firmId, name, at }) => {
        const firm = firms.find(({ id }) => id === firmId);
        return (
          <li key={`${userId} ${firmId}`}>
            {firm && <FirmMark colour={firm.colour} />}
            <span>
              {name}
              {firm && `, ${firm.name}`}
              {at !== undefined && (
                <>
                  {' · '}
                  <When at={at} />
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
