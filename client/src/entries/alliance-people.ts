import type { Owner } from '@entente/documents/entries/owner';
import type { Firm, Member } from '@entente/protocol/api/people';

/** Who may own something: the members of the alliance, and the firms they belong to. */
export interface AlliancePeople {
  readonly members: readonly Member[];
  readonly firms: readonly Firm[];
}

/** An owner as people read it. A firm is known only for members; one who has left the alliance is *Somebody who has left*. */
export interface OwnerWords {
  readonly name: string;
  readonly firm: Firm | undefined;
  readonly hasAccount: boolean;
}

/** The words for an owner. */
export function describeOwner(owner: Owner, { members, firms }: AlliancePeople): OwnerWords {
  if (owner.kind === 'named') return { name: owner.name, firm: undefined, hasAccount: false };
  const member = members.find(({ userId }) => userId === owner.userId);
  if (!member) return { name: 'Somebody who has left', firm: undefined, hasAccount: true };
  return { name: member.name, firm: firms.find(({ id }) => id === member.firmId), hasAccount: true };
}

/** The people of each firm, by name, in the order of the firms. */
export const peopleByFirm = ({ members, firms }: AlliancePeople) =>
  firms.map((firm) => ({
    firm,
    people: members
      .filter(({ firmId }) => firmId === firm.id)
      .toSorted((a, b) => a.name.localeCompare(b.name)),
  }));
