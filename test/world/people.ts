import type { DocumentAccess } from '@entente/server/access/document-access';
import type { DocumentKind } from '@entente/protocol/api/documents';
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

/** Ids are those of real people in their form: readers of registers look at it. */
const idOf = (letter: string) => `00000000-0000-4000-8000-${letter.repeat(12)}`;

const person = (user: string, firm: string, role: Role): Person => ({
  userId: idOf(user) as UserId,
  firmId: idOf(firm) as FirmId,
  role,
});

export const anna = person('a', '1', 'editor');
export const ben = person('b', '2', 'signatory');
export const vera = person('c', '2', 'viewer');

/** What `readDocumentAccess` says of a person before a document of that kind. */
export function accessOf({ userId, firmId, role }: Person, kind: DocumentKind): DocumentAccess {
  return {
    actor: { userId, firmId, role, allianceId },
    person: { userId, firmId, name: userId, firm: firmId, colour: 'teal' },
    document: {
      id: documentId,
      allianceId,
      kind,
      title: 'Ours',
      schemaVersion: 1,
      isArchived: false,
    },
    canEdit: role !== 'viewer',
  };
}
