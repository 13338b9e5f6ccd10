import type { Risk } from '@entente/documents/register/risk';
import type { EntryWorld } from '../../entries/entry-world.ts';
import { OwnerName } from '../../entries/owner-name.tsx';
import { Fact } from '../../entries/property.tsx';
import { FirmName } from '../../ui/firm-name.tsx';
import { When } from '../../ui/when.tsx';
import classes from './risk-panel.module.css';
import { originWords } from './risk-words.ts';

/** Who raised a risk, for which firm and when, as the server said, and where it came from. */
export function RaisedFacts({ risk, world }: { risk: Risk; world: EntryWorld }) {
  const firm = world.firms.find(({ id }) => id === risk.raisedFor);
  const origin = originWords(risk.origin);
  return (
    <div className={classes.section}>
      <Fact name="Raised by">
        {risk.raisedBy === undefined ? (
          <span className={classes.dimmed}>Said when it is saved</span>
        ) : (
          <>
            <OwnerName owner={{ kind: 'member', userId: risk.raisedBy }} people={world} />
            {firm && (
              <span className={classes.for}>
                for <FirmName firm={firm} />
              </span>
            )}
            {risk.raisedAt && (
              <span className={classes.when}>
                <When at={risk.raisedAt} />
              </span>
            )}
          </>
        )}
      </Fact>
      {origin && <Fact name="Origin">{origin}</Fact>}
    </div>
  );
}
