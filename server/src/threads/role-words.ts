import type { Role } from '@entente/protocol/roles';

/** What the people of a role are called, several of them. */
export const roleWords: Readonly<Record<Role, string>> = {
  liaison: 'liaisons',
  signatory: 'signatories',
  editor: 'editors',
  commenter: 'commenters',
  viewer: 'viewers',
};
