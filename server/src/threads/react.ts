import type { MessageId, ReactionName } from '@entente/protocol/api/thread-messages';
import { AppError } from '@entente/protocol/errors';
import { and, eq } from 'drizzle-orm';
import { reaction as table } from '../db/schema/threads.ts';
import { findMessage } from './change-message.ts';
import type { HeldThread, ThreadChange } from './change-thread.ts';

interface Reaction {
  readonly id: MessageId;
  readonly reaction: ReactionName;
  readonly isOn: boolean;
}

/** Gives a reaction or takes it back. @returns whether that changed anything */
async function turn({ tx, actor, at }: HeldThread, { id, reaction, isOn }: Reaction): Promise<boolean> {
  const { userId: reactedBy, firmId: reactedFor } = actor;
  const isIt = and(eq(table.messageId, id), eq(table.reaction, reaction), eq(table.reactedBy, reactedBy));
  const rows = isOn
    ? await tx
        .insert(table)
        .values({ messageId: id, reaction, reactedBy, reactedFor, at })
        .onConflictDoNothing()
        .returning({ at: table.at })
    : await tx.delete(table).where(isIt).returning({ at: table.at });
  return rows.length > 0;
}

/** Reacts to a message, or takes that back. @throws {AppError} not_found; conflict when the message is deleted */
export const react =
  (wanted: Reaction): ThreadChange =>
  async (held) => {
    const { row } = held;
    const { id: messageId, reaction, isOn } = wanted;
    const message = await findMessage(held, messageId);
    if (message.deletedAt !== null && isOn) throw new AppError('conflict');
    if (!(await turn(held, wanted))) return undefined;
    const detail = { threadId: row.id, audience: row.audience, messageId, reaction };
    return { line: { kind: isOn ? 'reaction_given' : 'reaction_taken_back', detail } };
  };
