import type { Role } from '@entente/protocol/roles';

/** Whether to offer creating, renaming and archiving to this role. Only what is offered; the server decides. */
export const canWrite = (role: Role): boolean =>
  role === 'liaison' || role === 'signatory' || role === 'editor';
