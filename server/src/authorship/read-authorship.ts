import type { BoundAuthor, WrittenAt } from '@entente/protocol/api/authorship';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { author } from '../db/schema/documents.ts';
import { user } from '../db/schema/people.ts';
import { createReplays, type Replays } from '../ledger/replays.ts';
import { WritingTimes } from './writing-times.ts';

/** When everything in a document was written, read from the record (VR10). */
export type WritingTimesOf = Replays<WrittenAt[]>;

export const createWritingTimes = (db: Database): WritingTimesOf =>
  createReplays(db, () => new WritingTimes());

/** Whose each clientID of a document is, as the server bound it. */
export async function readAuthors(db: Database, documentId: DocumentId): Promise<BoundAuthor[]> {
  const rows = await db
    .select({ clientId: author.clientId, userId: author.userId, firmId: author.firmId, name: user.name })
    .from(author)
    .innerJoin(user, eq(user.id, author.userId))
    .where(eq(author.documentId, documentId))
    .orderBy(author.clientId);
  return rows.map((row) => ({ ...row, userId: row.userId as UserId }));
}
