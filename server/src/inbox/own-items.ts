import { and, asc, eq, inArray, isNull, or, type SQL } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { audiencesOf } from '../access/audience.ts';
import type { Database } from '../db/database.ts';
import { inboxItem } from '../db/schema/inbox.ts';
import { thread } from '../db/schema/threads.ts';

/** Somebody's own items of one alliance. */
export const isOwn = ({ userId, allianceId }: Actor) =>
  and(eq(inboxItem.userId, userId), eq(inboxItem.allianceId, allianceId));

/** Of these, with `thread` joined, those that they may know of by now (IN6). */
export const isKnown = (actor: Actor) =>
  and(isOwn(actor), or(isNull(inboxItem.threadId), inArray(thread.audience, audiencesOf(actor))));

/**
 * Marks those of somebody's unread items that `which` holds for as read. Two devices that mark the same items hold them in one order,
 * so that neither waits for the other for ever.
 */
export async function markRead(db: Database, which: SQL | undefined): Promise<void> {
  const held = db
    .select({ id: inboxItem.id })
    .from(inboxItem)
    .where(and(which, isNull(inboxItem.readAt)))
    .orderBy(asc(inboxItem.id))
    .for('no key update');
  await db.update(inboxItem).set({ readAt: new Date() }).where(inArray(inboxItem.id, held));
}
