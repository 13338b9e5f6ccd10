import type { MessageId } from '@entente/protocol/api/thread-messages';
import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import { document } from '../db/schema/documents.ts';
import { madeEntry } from '../db/schema/threads.ts';
import { findMessage } from './change-message.ts';
import type { HeldThread, ThreadChange } from './change-thread.ts';

async function assertOurs({ tx, actor }: HeldThread, documentId: DocumentId): Promise<void> {
  const isOurs = and(eq(document.id, documentId), eq(document.allianceId, actor.allianceId));
  const rows = await tx.select({ id: document.id }).from(document).where(isOurs);
  if (rows.length === 0) throw new AppError('not_found');
}

interface Made {
  readonly id: MessageId;
  readonly documentId: DocumentId;
  readonly entryId: string;
}

/**
 * Notes that a message became an entry or a line of a document of the alliance; once noted it stays (TH9).
 * @throws {AppError} not_found when the message or the document is not there
 */
export const noteEntry =
  ({ id: messageId, documentId, entryId }: Made): ThreadChange =>
  async (held) => {
    const { tx, row, actor, at } = held;
    await findMessage(held, messageId);
    await assertOurs(held, documentId);
    const { userId: madeBy, firmId: madeFor } = actor;
    const made = await tx
      .insert(madeEntry)
      .values({ messageId, documentId, entryId, madeBy, madeFor, at })
      .onConflictDoNothing()
      .returning({ at: madeEntry.at });
    if (made.length === 0) return undefined;
    const ofMessage = { threadId: row.id, audience: row.audience, messageId };
    return {
      line: { kind: 'message_became_entry', detail: { ...ofMessage, inDocument: documentId, entryId } },
    };
  };
