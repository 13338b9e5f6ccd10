import { inArray } from 'drizzle-orm';
import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import { toldDay } from '../db/schema/inbox.ts';
import type { Signals } from '../events/signals.ts';
import type { ComingDay } from './coming-day.ts';
import { findDueThreads } from './find-due-threads.ts';
import { findLateAnswers } from './find-late-answers.ts';
import { findReviews } from './find-reviews.ts';
import { tellOfDay } from './tell-of-day.ts';
import { tellOfDue } from './tell-of-due.ts';

/** What a look at the calendar needs. */
export interface Reminder {
  readonly db: Database;
  readonly signals: Signals;
  readonly log: Logger;
}

type Key = Pick<ComingDay, 'proposalId' | 'firmId' | 'what' | 'day'>;

const keyOf = ({ proposalId, firmId, what, day }: Key): string => [proposalId, firmId, what, day].join(' ');

/** Leaves out what was told, so that a look at a calm calendar writes nothing. */
async function withoutTold(db: Database, days: readonly ComingDay[]): Promise<ComingDay[]> {
  if (days.length === 0) return [];
  const isConcerned = inArray(
    toldDay.proposalId,
    days.map(({ proposalId }) => proposalId),
  );
  const told = new Set((await db.select().from(toldDay).where(isConcerned)).map(keyOf));
  return days.filter((one) => !told.has(keyOf(one)));
}

async function tell({ db, signals }: Reminder, coming: ComingDay, now: Date): Promise<void> {
  const { allianceId, documentId } = coming;
  for (const userId of await tellOfDay(db, coming, now))
    signals.send({ kind: 'inbox_changed', allianceId, userId, documentId });
}

/** Tells of the threads that are due; what fails is tried again at the next look. */
async function tellWhatIsDue({ db, signals, log }: Reminder, now: Date): Promise<void> {
  for (const due of await findDueThreads(db, now)) {
    const { allianceId, documentId, threadId, what } = due;
    try {
      for (const userId of await tellOfDue(db, due, now))
        signals.send({ kind: 'inbox_changed', allianceId, userId, documentId });
    } catch (error) {
      log.error({ err: error, threadId, what }, 'a day was not told; tried again at the next look');
    }
  }
}

/**
 * Tells everybody concerned of each day that has come near, has come or has passed, and that nobody was told of yet (RD1 to
 * RD4). A day of which nobody could be told leaves the others alone.
 */
export async function tellWhatCame(reminder: Reminder, now: Date): Promise<void> {
  const { db, log } = reminder;
  const found = [...(await findReviews(db, now)), ...(await findLateAnswers(db, now))];
  for (const coming of await withoutTold(db, found)) {
    try {
      await tell(reminder, coming, now);
    } catch (error) {
      const { proposalId, what } = coming;
      log.error({ err: error, proposalId, what }, 'a day was not told; tried again at the next look');
    }
  }
  await tellWhatIsDue(reminder, now);
}
