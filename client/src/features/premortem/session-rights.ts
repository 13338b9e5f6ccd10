import type { Role } from '@entente/protocol/roles';

/** What the reader may do in a session. Only what is offered; the server decides. */
export interface SessionRights {
  /** Starts, times, reveals, sorts, makes risks, closes. */
  readonly canLead: boolean;
  readonly canWrite: boolean;
  /** Whether the server can be reached: cards need it. */
  readonly isReachable: boolean;
}

interface Reader {
  readonly role: Role;
  /** Whether the reader may change the register now: nobody may while it is archived. */
  readonly canEdit: boolean;
  readonly isArchived: boolean;
  readonly isReachable: boolean;
}

/** Who may edit leads; who may comment writes cards. */
export const sessionRights = ({ role, canEdit, isArchived, isReachable }: Reader): SessionRights => ({
  canLead: canEdit && !isArchived,
  canWrite: role !== 'viewer' && !isArchived,
  isReachable,
});
