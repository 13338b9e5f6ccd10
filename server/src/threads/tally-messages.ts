import type { ThreadId } from '@entente/protocol/api/threads';
import { and, count, eq, inArray, isNull, max, min, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { messageRevision, threadMessage } from '../db/schema/threads.ts';
import { excerptOf } from './excerpt.ts';
import type { MessageTally } from './present-thread.ts';

const isNotDeleted = isNull(threadMessage.deletedAt);

/** For each person of each thread: how many messages, the first and the newest. */
const readWriters = (db: Database, threads: readonly ThreadId[]) =>
  db
    .select({
      threadId: threadMessage.threadId,
      userId: threadMessage.writtenBy,
      firmId: threadMessage.writtenFor,
      messageCount: count(sql`case when ${isNotDeleted} then 1 end`),
      first: min(threadMessage.number).mapWith(Number),
      newest: max(threadMessage.number).mapWith(Number),
      at: max(threadMessage.at),
    })
    .from(threadMessage)
    .where(inArray(threadMessage.threadId, [...threads]))
    .groupBy(threadMessage.threadId, threadMessage.writtenBy, threadMessage.writtenFor);

type Writer = Awaited<ReturnType<typeof readWriters>>[number];

async function readExcerpts(
  db: Database,
  threads: readonly ThreadId[],
): Promise<ReadonlyMap<ThreadId, string>> {
  const holds = and(
    eq(messageRevision.messageId, threadMessage.id),
    eq(messageRevision.revision, threadMessage.revision),
  );
  const rows = await db
    .select({ threadId: threadMessage.threadId, content: messageRevision.content })
    .from(threadMessage)
    .innerJoin(messageRevision, holds)
    .where(and(inArray(threadMessage.threadId, [...threads]), eq(threadMessage.number, 1), isNotDeleted));
  return new Map(rows.map(({ threadId, content }) => [threadId, excerptOf(content)]));
}

/** @throws {Error} there is no writer; a thread begins with a message */
function tallyOf(writers: readonly Writer[], excerpt: string): MessageTally {
  const [last] = writers.toSorted((one, other) => other.newest - one.newest);
  if (last === undefined || last.at === null) throw new Error('a thread begins with a message');
  const { userId, firmId, newest: number, at } = last;
  return {
    people: writers.toSorted((one, other) => one.first - other.first),
    messageCount: writers.reduce((sum, { messageCount }) => sum + messageCount, 0),
    newest: { userId, firmId, number, at },
    excerpt,
  };
}

/** What the messages of these threads add up to, in two queries however many there are. */
export async function tallyMessages(
  db: Database,
  threads: readonly ThreadId[],
): Promise<ReadonlyMap<ThreadId, MessageTally>> {
  if (threads.length === 0) return new Map();
  const writers = Map.groupBy(await readWriters(db, threads), ({ threadId }) => threadId);
  const excerpts = await readExcerpts(db, threads);
  return new Map([...writers].map(([id, those]) => [id, tallyOf(those, excerpts.get(id) ?? '')]));
}
