import type { InboxItemId, InboxKind } from '@entente/protocol/api/inbox';
import { AppError } from '@entente/protocol/errors';
import { and, eq, isNull, lte } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { inboxItem, inboxPreference } from '../db/schema/inbox.ts';
import type { Signals } from '../events/signals.ts';
import { isOwn } from './own-items.ts';

interface InboxWriter {
  readonly db: Database;
  readonly signals: Signals;
}

function tellOwn(signals: Signals, { userId, allianceId }: Actor): void {
  signals.send({ kind: 'inbox_changed', allianceId, userId, documentId: null });
}

/** The unread replies of one thread, an item for each time they were unread; see IN2. */
async function isTakenUp(tx: Database, actor: Actor, id: InboxItemId): Promise<boolean> {
  const [item] = await tx
    .select()
    .from(inboxItem)
    .where(and(isOwn(actor), eq(inboxItem.id, id)));
  if (item === undefined) throw new AppError('not_found');
  if (item.kind !== 'reply' || item.threadId === null) return false;
  const isNewer = and(
    isOwn(actor),
    eq(inboxItem.kind, 'reply'),
    eq(inboxItem.threadId, item.threadId),
    isNull(inboxItem.readAt),
  );
  const rows = await tx.select({ id: inboxItem.id }).from(inboxItem).where(isNewer);
  return rows.some((row) => row.id !== id);
}

/**
 * Marks an item as read or unread. Replies of a thread of which newer ones are unread already stay as they are.
 * @throws {AppError} not_found for somebody else's
 */
export async function markItem(
  { db, signals }: InboxWriter,
  actor: Actor,
  { id, isRead }: { readonly id: InboxItemId; readonly isRead: boolean },
): Promise<void> {
  await db.transaction(async (tx) => {
    const isUnreadElsewhere = await isTakenUp(tx, actor, id);
    if (isUnreadElsewhere && !isRead) return;
    const readAt = isRead ? new Date() : null;
    await tx
      .update(inboxItem)
      .set({ readAt })
      .where(and(isOwn(actor), eq(inboxItem.id, id)));
  });
  tellOwn(signals, actor);
}

/** Marks as read what was told by a time; what came later stays (IN5). */
export async function markAllRead({ db, signals }: InboxWriter, actor: Actor, until: Date): Promise<void> {
  await db
    .update(inboxItem)
    .set({ readAt: new Date() })
    .where(and(isOwn(actor), lte(inboxItem.at, until), isNull(inboxItem.readAt)));
  tellOwn(signals, actor);
}

const isPreferenceOf = ({ userId, allianceId }: Actor) =>
  and(eq(inboxPreference.userId, userId), eq(inboxPreference.allianceId, allianceId));

/** The kinds that somebody does not want to be told of. */
export async function readOff(db: Database, actor: Actor): Promise<InboxKind[]> {
  const [row] = await db.select().from(inboxPreference).where(isPreferenceOf(actor));
  return [...(row?.off ?? [])];
}

/** Sets them, from the next thing on. */
export async function setOff(
  { db, signals }: InboxWriter,
  actor: Actor,
  kinds: readonly InboxKind[],
): Promise<void> {
  const { userId, allianceId } = actor;
  const off = [...new Set(kinds)];
  await db
    .insert(inboxPreference)
    .values({ userId, allianceId, off })
    .onConflictDoUpdate({ target: [inboxPreference.allianceId, inboxPreference.userId], set: { off } });
  tellOwn(signals, actor);
}
