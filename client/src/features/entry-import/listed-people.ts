import type { ListedPerson } from '@entente/documents/csv/read-owner';
import type { AlliancePeople } from '../../entries/alliance-people.ts';

/** The members as a list may name them. */
export const listedPeople = ({ members, firms }: AlliancePeople): ListedPerson[] =>
  members.map(({ userId, name, email, firmId }) => ({
    userId,
    name,
    email,
    firm: firms.find(({ id }) => id === firmId)?.name ?? '',
  }));
