import type { MessageId } from '@entente/protocol/api/thread-messages';
import { AppError } from '@entente/protocol/errors';
import type { UserId } from '@entente/protocol/ids';
import type { MessageContent } from '@entente/protocol/message/content';
import { eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { messageRevision, threadMessage } from '../db/schema/threads.ts';
import { readAlliancePeople } from './alliance-people.ts';
import type { HeldThread, ThreadChange, ThreadPlace } from './change-thread.ts';
import { mentionedPeople } from './mentioned-people.ts';
import { settleMentions } from './settle-mentions.ts';
import { tellOfMessage } from './tell-of-message.ts';

/** A message as somebody sends it. */
export interface NewMessage {
  readonly id: MessageId;
  readonly content: MessageContent;
}

/**
 * Whether this very message has come before (TH4).
 * @throws {AppError} conflict when the id is another message's
 */
export async function isWritten(
  tx: Database,
  id: MessageId,
  { threadId, actor }: Pick<ThreadPlace, 'threadId'> & { readonly actor: Actor },
): Promise<boolean> {
  const [known] = await tx.select().from(threadMessage).where(eq(threadMessage.id, id));
  if (known === undefined) return false;
  if (known.threadId !== threadId || known.writtenBy !== actor.userId) throw new AppError('conflict');
  return true;
}

/** Writes the next message of a held thread and tells people of it. @returns its number, and who was told */
export async function writeNext(
  held: HeldThread,
  { id, content }: NewMessage,
): Promise<{ number: number; told: UserId[] }> {
  const { tx, row, actor, at } = held;
  const { allianceId, userId: writtenBy, firmId: writtenFor } = actor;
  const people = await readAlliancePeople(tx, allianceId);
  const settled = await settleMentions(tx, { allianceId, people, content });
  const number = row.numberedTo + 1;
  const written = await tx
    .insert(threadMessage)
    .values({ id, threadId: row.id, number, writtenBy, writtenFor, at, revision: 1 })
    .onConflictDoNothing()
    .returning({ id: threadMessage.id });
  if (written.length === 0) throw new AppError('conflict');
  await tx.insert(messageRevision).values({ messageId: id, revision: 1, at, content: settled });
  const mentioned = mentionedPeople(settled, people);
  return { number, told: await tellOfMessage(held, { messageId: id, number, mentioned, people }) };
}

/** Answers in a thread; the same message again changes nothing. @throws {AppError} conflict for an id of another message */
export const replyWith =
  (message: NewMessage): ThreadChange =>
  async (held) => {
    const { tx, row, actor } = held;
    if (await isWritten(tx, message.id, { threadId: row.id, actor })) return undefined;
    const { number, told } = await writeNext(held, message);
    const detail = { threadId: row.id, audience: row.audience, messageId: message.id };
    return { line: { kind: 'message_written', detail }, set: { numberedTo: number }, told };
  };
