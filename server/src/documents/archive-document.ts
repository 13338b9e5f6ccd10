import type { DocumentId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { document } from '../db/schema/documents.ts';
import { appendEvent } from '../events/trail.ts';
import type { DocumentWriter } from './document-writer.ts';
import { lockDocument } from './lock-document.ts';
import { refuseSecond } from './refuse-second.ts';

interface Placement {
  readonly documentId: DocumentId;
  readonly isArchived: boolean;
}

/** Puts a document away or brings it back; asking for what is so already changes nothing (DO5). */
async function placeDocument(
  { db, signals }: DocumentWriter,
  actor: Actor,
  { documentId, isArchived }: Placement,
): Promise<void> {
  const kind = isArchived ? 'document_archived' : 'document_brought_back';
  const place = async (tx: Database): Promise<boolean> => {
    const row = await lockDocument(tx, documentId);
    if ((row.archivedAt !== null) === isArchived) return false;
    const archivedAt = isArchived ? new Date() : null;
    await tx.update(document).set({ archivedAt }).where(eq(document.id, documentId));
    await appendEvent(tx, { kind, actor, documentId, detail: {} });
    return true;
  };
  const isChanged = await refuseSecond(() => db.transaction(place));
  if (isChanged) signals.send({ kind: 'document_changed', allianceId: actor.allianceId, documentId });
}

/** Puts a document away: it can be read, and nobody changes it. */
export const archiveDocument = (
  writer: DocumentWriter,
  actor: Actor,
  documentId: DocumentId,
): Promise<void> => placeDocument(writer, actor, { documentId, isArchived: true });

/**
 * Brings an archived document back, as it was.
 * @throws {AppError} already_there when the alliance has another register, or log, by now (DO6)
 */
export const bringBackDocument = (
  writer: DocumentWriter,
  actor: Actor,
  documentId: DocumentId,
): Promise<void> => placeDocument(writer, actor, { documentId, isArchived: false });
