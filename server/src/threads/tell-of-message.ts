import type { InboxKind } from '@entente/protocol/api/inbox';
import type { MessageId } from '@entente/protocol/api/thread-messages';
import type { UserId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import { isInAudience } from '../access/audience.ts';
import type { Database } from '../db/database.ts';
import { documentFollower, threadAttention } from '../db/schema/threads.ts';
import { tellPeople } from '../inbox/tell-people.ts';
import type { AlliancePeople } from './alliance-people.ts';
import { noteAttention } from './attend.ts';
import type { HeldThread, ThreadRow } from './change-thread.ts';
import type { Mentioned } from './mentioned-people.ts';

/** A message that people are to hear of. */
export interface Said {
  readonly messageId: MessageId;
  readonly number: number;
  readonly mentioned: Mentioned;
  readonly people: AlliancePeople;
}

async function readAttention(tx: Database, { id }: ThreadRow) {
  const rows = await tx
    .select({ userId: threadAttention.userId, attention: threadAttention.attention })
    .from(threadAttention)
    .where(eq(threadAttention.threadId, id));
  const those = (attention: 'following' | 'muted'): Set<UserId> =>
    new Set(rows.filter((row) => row.attention === attention).map(({ userId }) => userId));
  return { following: those('following'), muted: those('muted') };
}

async function readFollowersOfDocument(tx: Database, { documentId }: ThreadRow): Promise<UserId[]> {
  const rows = await tx
    .select({ userId: documentFollower.userId })
    .from(documentFollower)
    .where(eq(documentFollower.documentId, documentId));
  return rows.map(({ userId }) => userId);
}

/** Tells people of one kind, about one message. */
export function tellAbout(
  { tx, row, actor, at }: HeldThread,
  kind: InboxKind,
  { to, ...about }: { to: Iterable<UserId>; messageId: MessageId | null; number: number },
): Promise<UserId[]> {
  const { allianceId } = actor;
  const { documentId, audience, id: threadId } = row;
  return tellPeople(tx, {
    kind,
    to,
    allianceId,
    documentId,
    audience,
    by: actor,
    at,
    about: { threadId, ...about },
  });
}

/**
 * Tells those who are mentioned, and marks the message as one that mentions them. A muted thread still tells of mentions by
 * name (IN4).
 * @returns whose inbox or marks were touched
 */
export async function tellMentioned(held: HeldThread, said: Said): Promise<UserId[]> {
  const { tx, row, actor } = held;
  const { messageId, number, mentioned, people } = said;
  const { muted } = await readAttention(tx, row);
  const meant = [...mentioned.all].filter((id) => {
    const firmId = people.people.get(id)?.firmId;
    return id !== actor.userId && firmId !== undefined && isInAudience({ ...actor, firmId }, row);
  });
  const named = meant.filter((id) => mentioned.byName.has(id));
  const others = meant.filter((id) => !mentioned.byName.has(id));
  await noteAttention(tx, { threadId: row.id, people: named, isFollowing: true, mentionedIn: number });
  await noteAttention(tx, { threadId: row.id, people: others, mentionedIn: number });
  const to = [...named, ...others.filter((id) => !muted.has(id))];
  await tellAbout(held, 'mention', { to, messageId, number });
  return meant;
}

/**
 * Tells everybody whom a new message concerns, each once: by a mention, else as a follower of the thread, else, of a new
 * thread, as a follower of the document (IN1).
 * @returns whose inbox or marks were touched, the writer's included
 */
export async function tellOfMessage(held: HeldThread, said: Said): Promise<UserId[]> {
  const { tx, row, actor } = held;
  const { messageId, number } = said;
  const { following, muted } = await readAttention(tx, row);
  const mentioned = await tellMentioned(held, said);
  const isElse = (id: UserId): boolean => !mentioned.includes(id) && !muted.has(id);
  const kind = number === 1 ? 'thread' : 'reply';
  const followers = number === 1 ? await readFollowersOfDocument(tx, row) : following;
  const to = [...followers].filter(isElse);
  const told = await tellAbout(held, kind, { to, messageId, number });
  await noteAttention(tx, { threadId: row.id, people: [actor.userId], isFollowing: true, readTo: number });
  return [...mentioned, ...told, actor.userId];
}
