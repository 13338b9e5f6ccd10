import type { ReviewOf } from '@entente/protocol/api/decisions';
import { eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { document } from '../db/schema/documents.ts';
import { readReviewRows, reviewDayOf } from './review-rows.ts';
import { readStandingDecisions } from './standing-decisions.ts';

/**
 * The reviews that await a firm, the earliest day first; of decisions that were superseded and of archived logs nobody is
 * reminded (RB8).
 */
export async function readReviews(
  db: Database,
  { allianceId, firmId }: Pick<Actor, 'allianceId' | 'firmId'>,
): Promise<ReviewOf[]> {
  const decisions = await readStandingDecisions(db, eq(document.allianceId, allianceId));
  const rows = await readReviewRows(
    db,
    decisions.map(({ proposalId }) => proposalId),
  );
  return decisions
    .map((decision) => {
      const { documentId, entryId, proposalId, place, title } = decision;
      const reviewOn = reviewDayOf(decision, rows, firmId);
      return { documentId, entryId, proposalId, place, title, reviewOn };
    })
    .toSorted((one, two) => one.reviewOn.localeCompare(two.reviewOn));
}
