import type { Owner } from '@entente/documents/entries/owner';
import { OneLine } from '../ui/one-line.tsx';
import { PersonAvatar } from '../ui/person-avatar.tsx';
import { initials } from '../ui/initials.ts';
import { describeOwner, type AlliancePeople } from './alliance-people.ts';
import classes from './owner.module.css';

interface OwnerNameProps {
  readonly owner: Owner;
  readonly people: AlliancePeople;
  /** Also says the firm, or that there is no account, in words. */
  readonly withFirm?: boolean;
}

/** The one who is accountable: ringed in the firm's colour; a dashed ring for a name without an account. */
export function OwnerName({ owner, people, withFirm = false }: OwnerNameProps) {
  const { name, firm, hasAccount } = describeOwner(owner, people);
  const side = firm?.name ?? (hasAccount ? 'no longer here' : 'no account');
  return (
    <span className={classes.owner} title={`${name} (${side})`}>
      {firm ? (
        <PersonAvatar name={name} colour={firm.colour} size={20} />
      ) : (
        <span aria-hidden className={classes.unknown} data-initials={initials(name)} />
      )}
      <OneLine text={name} />
      {withFirm && <span className={classes.side}>{side}</span>}
    </span>
  );
}
