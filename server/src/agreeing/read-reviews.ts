import { partId } from '@entente/protocol/api/proposals';
import type { ReviewOf } from '@entente/protocol/api/decisions';
import type { AllianceId } from '@entente/protocol/ids';
import { and, asc, eq, isNull, sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Database } from '../db/database.ts';
import { inForce } from '../db/schema/agreeing.ts';
import { document } from '../db/schema/documents.ts';

/** The day in what was agreed; null for none. */
const reviewOn = sql<string | null>`${inForce.content}::jsonb ->> 'reviewOn'`;

const isDay = (day: string | null): day is string => z.iso.date().safeParse(day).success;

/**
 * The reviews of the decisions that are agreed, the earliest day first; of those that were superseded and of archived logs
 * nobody is reminded (RB8).
 */
export async function readReviews(db: Database, allianceId: AllianceId): Promise<ReviewOf[]> {
  const { documentId, partId: entryId, proposalId, place, title, supersedes } = inForce;
  const rows = await db
    .select({ documentId, entryId, proposalId, place, title, supersedes, reviewOn })
    .from(inForce)
    .innerJoin(document, eq(document.id, documentId))
    .where(and(eq(document.allianceId, allianceId), eq(document.kind, 'log'), isNull(document.archivedAt)))
    .orderBy(asc(inForce.at), asc(proposalId));
  const isSuperseded = (row: (typeof rows)[number]): boolean =>
    rows.some((one) => one.documentId === row.documentId && one.supersedes === row.entryId);
  return rows
    .flatMap((row) => {
      const { supersedes: _, reviewOn: day, ...review } = row;
      return isDay(day) && !isSuperseded(row)
        ? [{ ...review, entryId: partId.parse(review.entryId), reviewOn: day }]
        : [];
    })
    .toSorted((one, two) => one.reviewOn.localeCompare(two.reviewOn));
}
