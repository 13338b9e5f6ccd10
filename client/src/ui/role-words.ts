import type { Role } from '@entente/protocol/roles';

/** What a role is called and what it lets somebody do, in one line. */
export const roleWords: Readonly<Record<Role, { readonly name: string; readonly may: string }>> = {
  liaison: { name: 'Liaison', may: 'Edits, and manages the people of the own firm' },
  signatory: { name: 'Signatory', may: 'Edits, and may bind the own firm' },
  editor: { name: 'Editor', may: 'Writes and changes documents' },
  commenter: { name: 'Commenter', may: 'Reads and comments' },
  viewer: { name: 'Viewer', may: 'Reads' },
};
