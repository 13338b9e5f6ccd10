import type { MessageId } from '@entente/protocol/api/thread-messages';
import { AppError } from '@entente/protocol/errors';
import { and, eq } from 'drizzle-orm';
import { document } from '../db/schema/documents.ts';
import { entryClaim, madeEntry } from '../db/schema/threads.ts';
import { findMessage } from './change-message.ts';
import type { HeldThread, ThreadChange } from './change-thread.ts';
import type { EntryName } from './require-entry.ts';

interface Made extends EntryName {
  readonly id: MessageId;
}

/** Whose name is on it. */
export interface Maker {
  readonly userId: typeof madeEntry.$inferSelect.madeBy;
  readonly firmId: typeof madeEntry.$inferSelect.madeFor;
}

/** Takes the place of the only entry of its kind for one that nobody has asked for before. @throws {AppError} conflict */
async function takePlace({ tx, at }: HeldThread, made: Made, { userId, firmId }: Maker): Promise<void> {
  const { id: messageId, documentId, entryId } = made;
  const [found] = await tx.select({ kind: document.kind }).from(document).where(eq(document.id, documentId));
  if (found === undefined) throw new AppError('not_found');
  const claim = { messageId, ...found, documentId, entryId, claimedBy: userId, claimedFor: firmId, at };
  await tx.insert(entryClaim).values(claim).onConflictDoNothing();
  const isIt = and(eq(entryClaim.messageId, messageId), eq(entryClaim.kind, found.kind));
  const [held] = await tx.select().from(entryClaim).where(isIt);
  if (held?.documentId !== documentId || held.entryId !== entryId) throw new AppError('conflict');
}

const isNoted = async ({ tx }: HeldThread, { id, documentId, entryId }: Made): Promise<boolean> => {
  const isIt = [
    eq(madeEntry.messageId, id),
    eq(madeEntry.documentId, documentId),
    eq(madeEntry.entryId, entryId),
  ];
  const rows = await tx
    .select({ at: madeEntry.at })
    .from(madeEntry)
    .where(and(...isIt));
  return rows.length > 0;
};

/**
 * Notes that a message became an entry or a line, which `requireEntry` has checked; once noted it stays (TH9).
 * @param maker who made it, when that is not who tells
 * @throws {AppError} not_found when the message is not there; conflict when another has its place (TH16)
 */
export const noteEntry =
  (made: Made, maker?: Maker): ThreadChange =>
  async (held) => {
    const { tx, row, actor, at } = held;
    const { id: messageId, documentId, entryId } = made;
    await findMessage(held, messageId);
    if (await isNoted(held, made)) return undefined;
    const by = maker ?? actor;
    await takePlace(held, made, by);
    const { userId: madeBy, firmId: madeFor } = by;
    await tx.insert(madeEntry).values({ messageId, documentId, entryId, madeBy, madeFor, at });
    const ofMessage = { threadId: row.id, audience: row.audience, messageId };
    return {
      line: { kind: 'message_became_entry', detail: { ...ofMessage, inDocument: documentId, entryId } },
      by,
    };
  };
