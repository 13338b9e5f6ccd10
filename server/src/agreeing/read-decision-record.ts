import type { readDecisionRecord as endpoint } from '@entente/protocol/api/decisions';
import type { DocumentId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '../db/database.ts';
import { proposal } from '../db/schema/agreeing.ts';
import { presentDissent, readDissents } from './dissent-rows.ts';
import { presentReadBack, readReadBacks } from './read-back-rows.ts';
import { presentReview, readReviewsOf } from './review-rows.ts';

/** Everything that was said of a decision; nothing of what the log does not have. */
export async function readDecisionRecord(
  db: Database,
  documentId: DocumentId,
  entryId: string,
): Promise<z.output<typeof endpoint.output>> {
  const proposals = await db
    .select({ id: proposal.id })
    .from(proposal)
    .where(and(eq(proposal.documentId, documentId), eq(proposal.partId, entryId)));
  const readBacks = await readReadBacks(db, proposals);
  const dissents = await readDissents(db, documentId, entryId);
  const reviews = await readReviewsOf(db, documentId, entryId);
  return {
    entryId,
    readBacks: readBacks.map(presentReadBack),
    dissents: dissents.map(presentDissent),
    reviews: reviews.map(presentReview),
  };
}
