import type { Attention } from '@entente/protocol/api/threads';
import type { DocumentId } from '@entente/protocol/ids';
import { and, eq, lte } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { inboxItem } from '../db/schema/inbox.ts';
import { documentFollower, threadAttention } from '../db/schema/threads.ts';
import type { Signals } from '../events/signals.ts';
import { markRead } from '../inbox/own-items.ts';
import { noteAttention } from './attend.ts';
import { findThread, type ThreadWriter } from './change-thread.ts';
import type { ThreadReader } from './read-thread.ts';

/** Tells a person's other pages. */
function tellOwn(signals: Signals, { userId, allianceId }: Actor, documentId: DocumentId): void {
  signals.send({ kind: 'inbox_changed', allianceId, userId, documentId });
}

/**
 * Notes up to which number somebody has read a thread, and marks what their inbox says of it. What a person reads and
 * follows is nobody else's business: it is in no trail (TH11).
 * @throws {AppError} not_found
 */
export async function readUpTo(
  { db, signals }: ThreadWriter,
  { actor, ...place }: ThreadReader,
  number: number,
): Promise<void> {
  const { userId } = actor;
  const { threadId } = place;
  await db.transaction(async (tx) => {
    const { numberedTo } = await findThread(tx, place, actor);
    const readTo = Math.min(number, numberedTo);
    await noteAttention(tx, { threadId, people: [userId], readTo });
    const isOfThread = and(eq(inboxItem.threadId, threadId), eq(inboxItem.userId, userId));
    await markRead(tx, and(isOfThread, lte(inboxItem.number, readTo)));
  });
  tellOwn(signals, actor, place.documentId);
}

/** Follows a thread, mutes it, or neither. @throws {AppError} not_found */
export async function attendThread(
  { db, signals }: ThreadWriter,
  { actor, ...place }: ThreadReader,
  attention: Attention | null,
): Promise<void> {
  const { userId } = actor;
  await findThread(db, place, actor);
  await db
    .insert(threadAttention)
    .values({ threadId: place.threadId, userId, attention })
    .onConflictDoUpdate({
      target: [threadAttention.threadId, threadAttention.userId],
      set: { attention },
    });
  tellOwn(signals, actor, place.documentId);
}

/** Is told of every new thread of a document, or no longer. */
export async function followDocument(
  { db, signals }: ThreadWriter,
  { actor, documentId }: { readonly actor: Actor; readonly documentId: DocumentId },
  isFollowing: boolean,
): Promise<void> {
  const { userId } = actor;
  const isOwn = and(eq(documentFollower.documentId, documentId), eq(documentFollower.userId, userId));
  await (isFollowing
    ? db.insert(documentFollower).values({ documentId, userId }).onConflictDoNothing()
    : db.delete(documentFollower).where(isOwn));
  tellOwn(signals, actor, documentId);
}
