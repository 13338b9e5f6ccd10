import type { Dissent } from '@entente/protocol/api/decisions';
import type { DocumentId } from '@entente/protocol/ids';
import { and, asc, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { dissent } from '../db/schema/decisions.ts';
import { presentSaid } from './who-says.ts';

type DissentRow = typeof dissent.$inferSelect;

/** Who sees a decision differently, over all of its proposals, oldest first. */
export const readDissents = (db: Database, documentId: DocumentId, entryId: string): Promise<DissentRow[]> =>
  db
    .select()
    .from(dissent)
    .where(and(eq(dissent.documentId, documentId), eq(dissent.entryId, entryId)))
    .orderBy(asc(dissent.at), asc(dissent.id));

/** A different view as everybody sees it. */
export const presentDissent = ({ id, proposalId, words, ...row }: DissentRow): Dissent => ({
  ...presentSaid(row),
  id,
  proposalId,
  words,
});
