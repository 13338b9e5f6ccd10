import type { Review } from '@entente/protocol/api/decisions';
import type { ProposalId } from '@entente/protocol/api/proposals';
import type { DocumentId, FirmId } from '@entente/protocol/ids';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { decisionReview } from '../db/schema/decisions.ts';
import type { StandingDecision } from './standing-decisions.ts';
import { presentSaid } from './who-says.ts';

export type ReviewRow = typeof decisionReview.$inferSelect;

const inOrder = [asc(decisionReview.at), asc(decisionReview.id)] as const;

/** How often the firms have looked at a decision again, oldest first. */
export const readReviewsOf = (db: Database, documentId: DocumentId, entryId: string): Promise<ReviewRow[]> =>
  db
    .select()
    .from(decisionReview)
    .where(and(eq(decisionReview.documentId, documentId), eq(decisionReview.entryId, entryId)))
    .orderBy(...inOrder);

/** The same of some agreed texts. */
export async function readReviewRows(db: Database, proposalIds: readonly ProposalId[]): Promise<ReviewRow[]> {
  if (proposalIds.length === 0) return [];
  return db
    .select()
    .from(decisionReview)
    .where(inArray(decisionReview.proposalId, [...proposalIds]))
    .orderBy(...inOrder);
}

/** The day on which a firm is to look at a decision again: the one that it has named last, else the agreed one (RB9). */
export const reviewDayOf = (
  { proposalId, agreedOn }: Pick<StandingDecision, 'proposalId' | 'agreedOn'>,
  rows: readonly ReviewRow[],
  firmId: FirmId,
): string =>
  rows.findLast((row) => row.proposalId === proposalId && row.firmId === firmId)?.nextOn ?? agreedOn;

/** A review as everybody sees it. */
export const presentReview = ({ id, proposalId, dueOn, nextOn, words, ...row }: ReviewRow): Review => ({
  ...presentSaid(row),
  id,
  proposalId,
  dueOn,
  nextOn,
  words,
});
