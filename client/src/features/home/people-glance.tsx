import type { Firm, Member } from '@entente/protocol/api/people';
import type { AllianceId, UserId } from '@entente/protocol/ids';
import { Link } from '@tanstack/react-router';
import { FirmName } from '../../ui/firm-name.tsx';
import { OneLine } from '../../ui/one-line.tsx';
import { PersonAvatar } from '../../ui/person-avatar.tsx';
import { roleWords } from '../../ui/role-words.ts';
import classes from './people-glance.module.css';

/** Of each firm; the rest are on the page of people. */
const SHOWN = 6;

interface PeopleGlanceProps {
  readonly allianceId: AllianceId;
  /** The reader's own firm first. */
  readonly groups: readonly { readonly firm: Firm; readonly members: readonly Member[] }[];
  readonly myself: UserId;
}

/** Who is in the alliance, by firm: who may be on the call. */
export function PeopleGlance({ allianceId, groups, myself }: PeopleGlanceProps) {
  return groups.map(({ firm, members }) => (
    <div key={firm.id} className={classes.firm}>
      <div className={classes.name}>
        <FirmName firm={firm} />
      </div>
      {members.length === 0 && <div className={classes.quiet}>Nobody is here yet.</div>}
      <ul className={classes.people} aria-label={firm.name}>
        {members.slice(0, SHOWN).map((member) => (
          <li key={member.userId} className={classes.person}>
            <PersonAvatar name={member.name} colour={firm.colour} />
            <OneLine text={member.userId === myself ? `${member.name} (me)` : member.name} />
            <span className={classes.role}>{roleWords[member.role].name}</span>
          </li>
        ))}
      </ul>
      {members.length > SHOWN && (
        <Link className={classes.quiet} to="/alliances/$allianceId/people" params={{ allianceId }}>
          {members.length - SHOWN} more
        </Link>
      )}
    </div>
  ));
}
