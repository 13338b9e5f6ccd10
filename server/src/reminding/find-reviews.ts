import { readOwner } from '@entente/documents/entries/owner';
import { daysUntil } from '@entente/documents/log/view/review-due';
import type { UserId } from '@entente/protocol/ids';
import { inArray } from 'drizzle-orm';
import { readReviewRows, reviewDayOf } from '../agreeing/review-rows.ts';
import { readStandingDecisions, type StandingDecision } from '../agreeing/standing-decisions.ts';
import type { Database } from '../db/database.ts';
import { proposal } from '../db/schema/agreeing.ts';
import { readFirmsToday } from './alliance-firms.ts';
import type { ComingDay } from './coming-day.ts';

/** Days before a review date on which it is told. Fewer leave no time to put it on the agenda of a weekly call. */
const NEAR_DAYS = 7;

/** Where a day stands to today; undefined while it is far. */
function standingOf(day: string, today: string): 'review_near' | 'review_come' | undefined {
  const days = daysUntil(day, today);
  if (days <= 0) return 'review_come';
  return days <= NEAR_DAYS ? 'review_near' : undefined;
}

async function readProposers(
  db: Database,
  decisions: readonly StandingDecision[],
): Promise<ReadonlyMap<string, UserId>> {
  const ids = decisions.map(({ proposalId }) => proposalId);
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ id: proposal.id, by: proposal.proposedBy })
    .from(proposal)
    .where(inArray(proposal.id, ids));
  return new Map(rows.map(({ id, by }) => [id, by]));
}

/** Who signed it, who proposed it, and who owns it. */
function concerned(
  { signatures, owner, proposalId }: StandingDecision,
  proposers: ReadonlyMap<string, UserId>,
): UserId[] {
  const member = readOwner(owner);
  const owners = member?.kind === 'member' ? [member.userId] : [];
  const proposer = proposers.get(proposalId);
  return [...signatures.map(({ userId }) => userId), ...owners, ...(proposer ? [proposer] : [])];
}

/** The review dates of agreed decisions that come near or have come, for each firm by its own day (RD1, RD2). */
export async function findReviews(db: Database, now: Date): Promise<ComingDay[]> {
  const decisions = await readStandingDecisions(db, undefined);
  const reviews = await readReviewRows(
    db,
    decisions.map(({ proposalId }) => proposalId),
  );
  const proposers = await readProposers(db, decisions);
  const firms = await readFirmsToday(
    db,
    decisions.map(({ allianceId }) => allianceId),
    now,
  );
  return decisions.flatMap((decision) =>
    firms
      .filter(({ allianceId }) => allianceId === decision.allianceId)
      .flatMap(({ firmId, today }): ComingDay[] => {
        const day = reviewDayOf(decision, reviews, firmId);
        const what = standingOf(day, today);
        if (what === undefined) return [];
        const { allianceId, documentId, proposalId, entryId } = decision;
        const place = { allianceId, documentId, proposalId, entryId, firmId };
        return [{ ...place, what, day, people: concerned(decision, proposers) }];
      }),
  );
}
