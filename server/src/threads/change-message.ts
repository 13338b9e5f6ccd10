import { isDeepStrictEqual } from 'node:util';
import type { MessageId } from '@entente/protocol/api/thread-messages';
import { AppError } from '@entente/protocol/errors';
import type { UserId } from '@entente/protocol/ids';
import type { MessageContent } from '@entente/protocol/message/content';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { messageRevision, threadMessage } from '../db/schema/threads.ts';
import { readAlliancePeople, type AlliancePeople } from './alliance-people.ts';
import type { HeldThread, ThreadChange } from './change-thread.ts';
import { mentionedPeople, type Mentioned } from './mentioned-people.ts';
import { settleMentions } from './settle-mentions.ts';
import { tellMentioned } from './tell-of-message.ts';

export type MessageRow = typeof threadMessage.$inferSelect;

/** A message of a held thread. @throws {AppError} not_found */
export async function findMessage(
  { tx, row }: Pick<HeldThread, 'tx' | 'row'>,
  id: MessageId,
): Promise<MessageRow> {
  const [found] = await tx
    .select()
    .from(threadMessage)
    .where(and(eq(threadMessage.id, id), eq(threadMessage.threadId, row.id)));
  if (found === undefined) throw new AppError('not_found');
  return found;
}

/** One's own message. @throws {AppError} not_found; not_allowed for somebody else's (TH6) */
async function findOwn(held: HeldThread, id: MessageId): Promise<MessageRow> {
  const found = await findMessage(held, id);
  if (found.writtenBy !== held.actor.userId) throw new AppError('not_allowed');
  return found;
}

async function readContent(tx: Database, { id, revision }: MessageRow): Promise<MessageContent | undefined> {
  const isIt = and(eq(messageRevision.messageId, id), eq(messageRevision.revision, revision));
  const [row] = await tx.select({ content: messageRevision.content }).from(messageRevision).where(isIt);
  return row?.content;
}

/** Whoever the message has mentioned before was told then. */
function newlyMentioned(
  before: MessageContent | undefined,
  after: MessageContent,
  people: AlliancePeople,
): Mentioned {
  const now = mentionedPeople(after, people);
  if (before === undefined) return now;
  const { all } = mentionedPeople(before, people);
  const without = (ids: ReadonlySet<UserId>) => new Set([...ids].filter((id) => !all.has(id)));
  return { all: without(now.all), byName: without(now.byName) };
}

interface Edit {
  readonly id: MessageId;
  /** The revision that is changed. */
  readonly revision: number;
  readonly content: MessageContent;
}

/**
 * Changes one's own message; what it said before stays (TH5).
 * @throws {AppError} not_found, not_allowed; conflict when it is deleted, or another revision holds and says something else
 */
export const editMessage =
  ({ id, revision, content }: Edit): ThreadChange =>
  async (held) => {
    const { tx, row, actor, at } = held;
    const { allianceId } = actor;
    const known = await findOwn(held, id);
    if (known.deletedAt !== null) throw new AppError('conflict');
    const people = await readAlliancePeople(tx, allianceId);
    const settled = await settleMentions(tx, { allianceId, people, content });
    const before = await readContent(tx, known);
    if (isDeepStrictEqual(before, settled)) return undefined;
    if (known.revision !== revision) throw new AppError('conflict');
    const next = revision + 1;
    await tx.insert(messageRevision).values({ messageId: id, revision: next, at, content: settled });
    await tx.update(threadMessage).set({ revision: next, editedAt: at }).where(eq(threadMessage.id, id));
    const mentioned = newlyMentioned(before, settled, people);
    const told = await tellMentioned(held, { messageId: id, number: known.number, mentioned, people });
    const detail = { threadId: row.id, audience: row.audience, messageId: id, revision: next };
    return { line: { kind: 'message_edited', detail }, told };
  };

/** Takes one's own message back: it stays as an empty one, what it said is kept (TH5). @throws {AppError} not_found, not_allowed */
export const deleteMessage =
  (id: MessageId): ThreadChange =>
  async (held) => {
    const { tx, row, at } = held;
    const known = await findOwn(held, id);
    if (known.deletedAt !== null) return undefined;
    await tx.update(threadMessage).set({ deletedAt: at }).where(eq(threadMessage.id, id));
    const detail = { threadId: row.id, audience: row.audience, messageId: id };
    return { line: { kind: 'message_deleted', detail } };
  };
