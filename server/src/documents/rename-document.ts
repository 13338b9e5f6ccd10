import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { document } from '../db/schema/documents.ts';
import { appendEvent } from '../events/trail.ts';
import type { DocumentWriter } from './document-writer.ts';
import { lockDocument } from './lock-document.ts';

interface Rename {
  readonly documentId: DocumentId;
  readonly title: string;
}

/**
 * Gives a document another title; the same title again changes nothing and is no line in the trail (DO4).
 * @throws {AppError} conflict when it is archived
 */
export async function renameDocument(
  { db, signals }: DocumentWriter,
  actor: Actor,
  { documentId, title }: Rename,
): Promise<void> {
  const isChanged = await db.transaction(async (tx) => {
    const row = await lockDocument(tx, documentId);
    if (row.archivedAt !== null) throw new AppError('conflict');
    if (row.title === title) return false;
    await tx.update(document).set({ title }).where(eq(document.id, documentId));
    const detail = { from: row.title, to: title };
    await appendEvent(tx, { kind: 'document_renamed', actor, documentId, detail });
    return true;
  });
  if (isChanged) signals.send({ kind: 'document_changed', allianceId: actor.allianceId, documentId });
}
