import type { DocumentAccess } from '@entente/server/access/document-access';
import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';

/** Somebody of the simulated alliance. */
export interface Person {
  readonly userId: UserId;
  readonly firmId: FirmId;
  readonly role: Role;
}

export const documentId = 'document' as DocumentId;
const allianceId = 'alliance' as AllianceId;

const person = (userId: string, firmId: string, role: Role): Person => ({
  userId: userId as UserId,
  firmId: firmId as FirmId,
  role,
});

export const anna = person('anna', 'northwind', 'editor');
export const ben = person('ben', 'harbor', 'signatory');
export const vera = person('vera', 'harbor', 'viewer');

/** What `readDocumentAccess` says of a person. */
export function accessOf({ userId, firmId, role }: Person): DocumentAccess {
  return {
    actor: { userId, firmId, role, allianceId },
    person: { userId, firmId, name: userId, firm: firmId, colour: 'teal' },
    document: {
      id: documentId,
      allianceId,
      kind: 'agreement',
      title: 'Ours',
      schemaVersion: 1,
      isArchived: false,
    },
    canEdit: role !== 'viewer',
  };
}
