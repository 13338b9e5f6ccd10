import type { DocumentKind } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId, UserId } from '@entente/protocol/ids';
import type { PresencePerson } from '@entente/protocol/presence';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { firm, member } from '../db/schema/alliances.ts';
import { document } from '../db/schema/documents.ts';
import { user } from '../db/schema/people.ts';
import type { Actor } from './actor.ts';
import { authorize } from './authorize.ts';

/** One person before one document: who they are there and what they may do. */
export interface DocumentAccess {
  readonly actor: Actor;
  /** How the others see this person. */
  readonly person: PresencePerson;
  readonly document: {
    readonly id: DocumentId;
    readonly allianceId: AllianceId;
    readonly kind: DocumentKind;
    readonly title: string;
    readonly schemaVersion: number;
    readonly isArchived: boolean;
  };
  /** Whether this person may change its text now: nobody may while it is archived. */
  readonly canEdit: boolean;
}

const columns = {
  name: user.name,
  firmId: firm.id,
  firm: firm.name,
  colour: firm.colour,
  role: member.role,
  allianceId: document.allianceId,
  kind: document.kind,
  title: document.title,
  schemaVersion: document.schemaVersion,
  isArchived: isNotNull(document.archivedAt).mapWith(Boolean),
};

/**
 * What a person may do with a document, decided in one query: for the socket's upgrade and for every route.
 * @returns undefined both when there is no such document and when it is not this person's to see (AC3)
 */
export async function readDocumentAccess(
  db: Database,
  userId: UserId,
  documentId: DocumentId,
): Promise<DocumentAccess | undefined> {
  const [row] = await db
    .select(columns)
    .from(document)
    .innerJoin(member, and(eq(member.allianceId, document.allianceId), eq(member.userId, userId)))
    .innerJoin(user, eq(user.id, member.userId))
    .innerJoin(firm, eq(firm.id, member.firmId))
    .where(eq(document.id, documentId));
  if (row === undefined) return undefined;
  const { name, firmId, firm: firmName, colour, role, ...about } = row;
  const actor: Actor = { userId, allianceId: about.allianceId, firmId, role };
  if (!authorize(actor, 'document.read')) return undefined;
  return {
    actor,
    person: { userId, name, firmId, firm: firmName, colour },
    document: { id: documentId, ...about },
    canEdit: !about.isArchived && authorize(actor, 'document.edit'),
  };
}
