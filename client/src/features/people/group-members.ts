import type { Alliance, Firm, Member } from '@entente/protocol/api/people';
import { roles } from '@entente/protocol/roles';

/** One firm and its people, most able first, then by name. */
export interface FirmPeople {
  readonly firm: Firm;
  readonly members: Member[];
}

/** The members by firm, the reader's own first; a firm without people is there too. */
export function groupMembers(alliance: Alliance, members: readonly Member[]): FirmPeople[] {
  const order = (a: Member, b: Member): number =>
    roles.indexOf(a.role) - roles.indexOf(b.role) || a.name.localeCompare(b.name);
  return alliance.firms.map((firm) => ({
    firm,
    members: members.filter((member) => member.firmId === firm.id).toSorted(order),
  }));
}
