import type { UserId } from '@entente/protocol/ids';
import { and, eq, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { toldDue } from '../db/schema/inbox.ts';
import { thread } from '../db/schema/threads.ts';
import { tellPeople } from '../inbox/tell-people.ts';
import type { DueThread } from './find-due-threads.ts';

/** Whether it is still as it was found, held until the transaction ends: it may have been resolved or given to another. */
async function isStillDue(tx: Database, { threadId, userId, day }: DueThread): Promise<boolean> {
  const isIt = [eq(thread.id, threadId), eq(thread.assignedTo, userId), eq(thread.dueOn, day)];
  const rows = await tx
    .select({ id: thread.id })
    .from(thread)
    .where(and(...isIt, isNull(thread.resolvedAt)))
    .for('share');
  return rows.length > 0;
}

/** Tells whoever sees to a thread that it is due, unless that was told before. @returns who was told */
export function tellOfDue(db: Database, due: DueThread, now: Date): Promise<UserId[]> {
  const { threadId, userId, what, day, allianceId, documentId, audience, messageId, number } = due;
  return db.transaction(async (tx) => {
    if (!(await isStillDue(tx, due))) return [];
    const row = { threadId, userId, what, day, at: now };
    const added = await tx.insert(toldDue).values(row).onConflictDoNothing().returning({ day: toldDue.day });
    if (added.length === 0) return [];
    return tellPeople(tx, {
      kind: 'due',
      to: [userId],
      allianceId,
      documentId,
      audience,
      by: null,
      at: now,
      about: { threadId, messageId, number, day },
    });
  });
}
