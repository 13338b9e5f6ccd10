import { daysUntil } from '@entente/documents/log/view/review-due';
import type { MessageId } from '@entente/protocol/api/thread-messages';
import type { ThreadId } from '@entente/protocol/api/threads';
import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import { and, eq, isNotNull, isNull, notExists, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { firm, member } from '../db/schema/alliances.ts';
import { document } from '../db/schema/documents.ts';
import { toldDue } from '../db/schema/inbox.ts';
import { thread, threadMessage } from '../db/schema/threads.ts';
import { dayIn } from '../people/firm-day.ts';

/** A thread that is due, of which whoever sees to it is to be told. */
export interface DueThread {
  readonly what: (typeof toldDue.$inferSelect)['what'];
  readonly day: string;
  readonly threadId: ThreadId;
  readonly userId: UserId;
  readonly allianceId: AllianceId;
  readonly documentId: DocumentId;
  readonly audience: AllianceId | FirmId;
  /** Its first message. */
  readonly messageId: MessageId;
  /** Up to where it is to be read. */
  readonly number: number;
}

/** How near a day is told: it leaves a day to do what was asked. */
const NEAR_DAYS = 1;

/** Open threads of documents that are not archived, with a day that may be near anywhere on earth and was not told as come. */
const readAssigned = (db: Database, now: Date) =>
  db
    .select({
      threadId: thread.id,
      documentId: thread.documentId,
      audience: thread.audience,
      number: thread.numberedTo,
      dueOn: thread.dueOn,
      assignedAt: thread.assignedAt,
      messageId: threadMessage.id,
      userId: member.userId,
      allianceId: document.allianceId,
      zone: firm.timeZone,
    })
    .from(thread)
    .innerJoin(document, eq(document.id, thread.documentId))
    .innerJoin(threadMessage, and(eq(threadMessage.threadId, thread.id), eq(threadMessage.number, 1)))
    .innerJoin(member, and(eq(member.userId, thread.assignedTo), eq(member.allianceId, document.allianceId)))
    .innerJoin(firm, eq(firm.id, member.firmId))
    .where(
      and(
        isNull(thread.resolvedAt),
        isNull(document.archivedAt),
        isNotNull(thread.dueOn),
        sql`${thread.dueOn} <= (${now.toISOString()}::timestamptz at time zone 'UTC')::date + ${NEAR_DAYS + 1}::int`,
        notExists(
          db
            .select({ one: sql`1` })
            .from(toldDue)
            .where(
              and(
                eq(toldDue.threadId, thread.id),
                eq(toldDue.userId, thread.assignedTo),
                eq(toldDue.day, thread.dueOn),
                eq(toldDue.what, 'due_come'),
              ),
            ),
        ),
      ),
    );

/** Where a day stands to today; undefined while it is far. */
function standingOf(day: string, today: string): DueThread['what'] | undefined {
  const days = daysUntil(day, today);
  if (days <= 0) return 'due_come';
  return days <= NEAR_DAYS ? 'due_near' : undefined;
}

/** The threads that are due tomorrow, today or since, where whoever sees to them is (RD5). */
export async function findDueThreads(db: Database, now: Date): Promise<DueThread[]> {
  const rows = await readAssigned(db, now);
  return rows.flatMap(({ zone, dueOn: day, assignedAt, ...row }): DueThread[] => {
    const today = dayIn(zone, now);
    const what = day === null ? undefined : standingOf(day, today);
    // Being asked said the day.
    const isJustAsked = assignedAt !== null && dayIn(zone, assignedAt) === today;
    return day === null || what === undefined || isJustAsked ? [] : [{ ...row, what, day }];
  });
}
