import type { Revision } from '@entente/protocol/api/thread-messages';
import type { MessageId } from '@entente/protocol/api/thread-messages';
import { MESSAGES_OF_A_PAGE, type MessagePage, type ThreadDetail } from '@entente/protocol/api/threads';
import { AppError } from '@entente/protocol/errors';
import { and, desc, eq, lt } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { authorize } from '../access/authorize.ts';
import type { Database } from '../db/database.ts';
import { messageRevision } from '../db/schema/threads.ts';
import { findMessage } from './change-message.ts';
import { findThread, type ThreadPlace, type ThreadRow } from './change-thread.ts';
import { presentThreads } from './list-threads.ts';
import { readActs } from './read-acts.ts';
import { presentMessages, readSaid } from './read-messages.ts';

/** Somebody before a thread. */
export interface ThreadReader extends ThreadPlace {
  readonly actor: Actor;
}

/** The last messages below a number, with the acts among and behind them. */
async function readPage(db: Database, row: ThreadRow, before: number): Promise<MessagePage> {
  const said = await readSaid(db, row, { before, limit: MESSAGES_OF_A_PAGE + 1 });
  const hasEarlier = said.length > MESSAGES_OF_A_PAGE;
  const page = said.slice(-MESSAGES_OF_A_PAGE);
  const from = page[0]?.row.number ?? before;
  const acts = await readActs(db, row, { from, before });
  return { messages: await presentMessages(db, page), acts, hasEarlier };
}

/** A thread with its newest messages. @throws {AppError} not_found when there is none that this person may know of */
export async function readThread(db: Database, { actor, ...place }: ThreadReader): Promise<ThreadDetail> {
  const row = await findThread(db, place, actor);
  const [summary] = await presentThreads(db, actor, [row]);
  if (summary === undefined) throw new Error('a thread begins with a message');
  return { ...summary, ...(await readPage(db, row, row.numberedTo + 1)) };
}

/** The messages before a number. @throws {AppError} not_found */
export async function readEarlier(
  db: Database,
  { actor, ...place }: ThreadReader,
  before: number,
): Promise<MessagePage> {
  return readPage(db, await findThread(db, place, actor), before);
}

/** Revisions of one answer: each may be as long as a message. */
const PAGE_REVISIONS = 50;

interface RevisionsAsked {
  readonly messageId: MessageId;
  /** The revision behind the last that is told. */
  readonly before: number;
}

/**
 * What a message said, the newest times before one of them. Of a deleted one only its writer and the liaisons of every firm are told (TH5).
 * @throws {AppError} not_found, not_allowed
 */
export async function readRevisions(
  db: Database,
  { actor, ...place }: ThreadReader,
  { messageId, before }: RevisionsAsked,
): Promise<{ revisions: Revision[]; hasEarlier: boolean }> {
  const row = await findThread(db, place, actor);
  const { deletedAt, writtenBy } = await findMessage({ tx: db, row }, messageId);
  const isOpen = deletedAt === null || writtenBy === actor.userId || authorize(actor, 'thread.audit');
  if (!isOpen) throw new AppError('not_allowed');
  const rows = await db
    .select()
    .from(messageRevision)
    .where(and(eq(messageRevision.messageId, messageId), lt(messageRevision.revision, before)))
    .orderBy(desc(messageRevision.revision))
    .limit(PAGE_REVISIONS + 1);
  const page = rows.slice(0, PAGE_REVISIONS).toReversed();
  return {
    revisions: page.map(({ revision, at, content }) => ({ revision, at: at.toISOString(), content })),
    hasEarlier: rows.length > PAGE_REVISIONS,
  };
}
