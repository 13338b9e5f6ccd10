import type { MyThreads, ThreadMark } from '@entente/protocol/api/threads';
import type { DocumentId } from '@entente/protocol/ids';
import { AppError } from '@entente/protocol/errors';
import { and, eq, inArray } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { audiencesOf } from '../access/audience.ts';
import type { Database } from '../db/database.ts';
import { member } from '../db/schema/alliances.ts';
import { documentFollower, thread, threadAttention } from '../db/schema/threads.ts';
import type { ThreadPlace } from './change-thread.ts';

const columns = {
  threadId: threadAttention.threadId,
  attention: threadAttention.attention,
  readTo: threadAttention.readTo,
  mentionedIn: threadAttention.mentionedIn,
};

/** Somebody before a document. */
interface Reader {
  readonly actor: Actor;
  readonly documentId: DocumentId;
}

const readMarks = (db: Database, { actor, documentId }: Reader): Promise<ThreadMark[]> =>
  db
    .select(columns)
    .from(threadAttention)
    .innerJoin(thread, eq(thread.id, threadAttention.threadId))
    .where(
      and(
        eq(thread.documentId, documentId),
        eq(threadAttention.userId, actor.userId),
        inArray(thread.audience, audiencesOf(actor)),
      ),
    );

/** Somebody's own marks of one thread; nothing marked when there are none. */
export async function readMark(
  db: Database,
  { threadId }: Pick<ThreadPlace, 'threadId'>,
  { userId }: Actor,
): Promise<ThreadMark> {
  const isIt = and(eq(threadAttention.threadId, threadId), eq(threadAttention.userId, userId));
  const [mark] = await db.select(columns).from(threadAttention).where(isIt);
  return mark ?? { threadId, attention: null, readTo: 0, mentionedIn: 0 };
}

/** Somebody's own side of a document's threads: the same on every device. @throws {AppError} not_found */
export async function readMyThreads(db: Database, reader: Reader): Promise<MyThreads> {
  const { documentId } = reader;
  const { userId, allianceId } = reader.actor;
  const isOwn = and(eq(member.allianceId, allianceId), eq(member.userId, userId));
  const [place] = await db.select({ joinedAt: member.joinedAt }).from(member).where(isOwn);
  if (place === undefined) throw new AppError('not_found');
  const follows = and(eq(documentFollower.documentId, documentId), eq(documentFollower.userId, userId));
  const following = await db.select().from(documentFollower).where(follows);
  return {
    userId,
    isFollowing: following.length > 0,
    since: place.joinedAt.toISOString(),
    marks: await readMarks(db, reader),
  };
}
