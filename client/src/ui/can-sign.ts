import type { Role } from '@entente/protocol/roles';

/** Whether to offer agreeing for the own firm to this role. Only what is offered; the server decides. */
export const canSign = (role: Role): boolean => role === 'liaison' || role === 'signatory';
