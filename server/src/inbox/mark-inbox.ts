import type { InboxItemId, InboxKind } from '@entente/protocol/api/inbox';
import { AppError } from '@entente/protocol/errors';
import { and, eq, lte } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { inboxItem, inboxPreference } from '../db/schema/inbox.ts';
import type { Signals } from '../events/signals.ts';
import { isOwn, markRead } from './own-items.ts';

interface InboxWriter {
  readonly db: Database;
  readonly signals: Signals;
}

function tellOwn(signals: Signals, { userId, allianceId }: Actor): void {
  signals.send({ kind: 'inbox_changed', allianceId, userId, documentId: null });
}

/** Of replies of a thread only one item is unread at a time (IN2). */
const REPLIES_TAKEN_UP = 'inbox_item_replies';

const isTakenUp = (error: unknown): boolean => {
  const { cause } = error as Error;
  return cause instanceof Error && 'constraint' in cause && cause.constraint === REPLIES_TAKEN_UP;
};

/**
 * Marks an item as read or unread. Replies of a thread of which newer ones are unread by now stay read: those count.
 * @throws {AppError} not_found for somebody else's
 */
export async function markItem(
  { db, signals }: InboxWriter,
  actor: Actor,
  { id, isRead }: { readonly id: InboxItemId; readonly isRead: boolean },
): Promise<void> {
  const isIt = and(isOwn(actor), eq(inboxItem.id, id));
  const rows = await db.select({ id: inboxItem.id }).from(inboxItem).where(isIt);
  if (rows.length === 0) throw new AppError('not_found');
  const readAt = isRead ? new Date() : null;
  try {
    await db.update(inboxItem).set({ readAt }).where(isIt);
  } catch (error) {
    if (!isTakenUp(error)) throw error;
  }
  tellOwn(signals, actor);
}

/** Marks as read what was told by a time; what came later stays (IN5). */
export async function markAllRead({ db, signals }: InboxWriter, actor: Actor, until: Date): Promise<void> {
  await markRead(db, and(isOwn(actor), lte(inboxItem.at, until)));
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
