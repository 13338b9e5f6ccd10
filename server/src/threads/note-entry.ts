import type { MessageId } from '@entente/protocol/api/thread-messages';
import { madeEntry } from '../db/schema/threads.ts';
import { findMessage } from './change-message.ts';
import type { ThreadChange } from './change-thread.ts';
import type { EntryName } from './require-entry.ts';

interface Made extends EntryName {
  readonly id: MessageId;
}

/**
 * Notes that a message became an entry or a line, which `requireEntry` has checked; once noted it stays (TH9).
 * @throws {AppError} not_found when the message is not there
 */
export const noteEntry =
  ({ id: messageId, documentId, entryId }: Made): ThreadChange =>
  async (held) => {
    const { tx, row, actor, at } = held;
    await findMessage(held, messageId);
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
