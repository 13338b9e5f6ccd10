import type { ProposalId } from '@entente/protocol/api/proposals';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { and, asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { inForce } from '../db/schema/agreeing.ts';
import { document } from '../db/schema/documents.ts';

export type InForceRow = typeof inForce.$inferSelect;

/** The same without its text: what is told without reading all that was ever agreed to. */
export type InForceHead = Omit<InForceRow, 'content'>;

const { content: _, ...headColumns } = getTableColumns(inForce);
const inOrder = [asc(inForce.at), asc(inForce.proposalId)] as const;

/** Everything of a document that came in force, without the texts, oldest first. */
export const readInForceHeads = (db: Database, documentId: DocumentId): Promise<InForceHead[]> =>
  db
    .select(headColumns)
    .from(inForce)
    .where(eq(inForce.documentId, documentId))
    .orderBy(...inOrder);

/** The same of all documents of an alliance. */
export const readAllianceInForce = (db: Database, allianceId: AllianceId): Promise<InForceHead[]> =>
  db
    .select(headColumns)
    .from(inForce)
    .innerJoin(document, eq(document.id, inForce.documentId))
    .where(eq(document.allianceId, allianceId))
    .orderBy(...inOrder);

/** Some of what came in force of a document with what it says, oldest first. A text can be megabytes: no more are read than these. */
export async function readInForceRows(
  db: Database,
  documentId: DocumentId,
  ids: readonly ProposalId[],
): Promise<InForceRow[]> {
  if (ids.length === 0) return [];
  return db
    .select()
    .from(inForce)
    .where(and(eq(inForce.documentId, documentId), inArray(inForce.proposalId, [...ids])))
    .orderBy(...inOrder);
}

/** The newest of each thing that was agreed to. @param heads oldest first */
export const newestOfEach = (heads: readonly InForceHead[]): ProposalId[] => [
  ...new Map(heads.map(({ partId, proposalId }) => [partId, proposalId])).values(),
];
