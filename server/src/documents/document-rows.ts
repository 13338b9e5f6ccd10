import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { desc, eq, sql, type SQL } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../db/database.ts';
import { document, ledger } from '../db/schema/documents.ts';
import { user } from '../db/schema/people.ts';

const creator = alias(user, 'creator');
const editor = alias(user, 'editor');

/** Each document with who created it and the newest row of its ledger, in one query. */
function selectDocuments(db: Database, condition: SQL) {
  const newest = db
    .select({ userId: ledger.userId, firmId: ledger.firmId, at: ledger.at })
    .from(ledger)
    .where(eq(ledger.documentId, document.id))
    .orderBy(desc(ledger.seq))
    .limit(1)
    .as('newest');
  return db
    .select({
      document,
      creatorName: creator.name,
      newest: { userId: newest.userId, firmId: newest.firmId, at: newest.at },
      editorName: editor.name,
    })
    .from(document)
    .innerJoin(creator, eq(creator.id, document.createdBy))
    .leftJoinLateral(newest, sql`true`)
    .leftJoin(editor, eq(editor.id, newest.userId))
    .where(condition)
    .orderBy(desc(sql`coalesce(${newest.at}, ${document.createdAt})`), document.id);
}

/** A document as the presenter takes it. */
export type DocumentRow = Awaited<ReturnType<typeof selectDocuments>>[number];

/** Every document of an alliance, archived ones too, newest edit first (DO1). */
export const readDocumentRows = (db: Database, allianceId: AllianceId): Promise<DocumentRow[]> =>
  selectDocuments(db, eq(document.allianceId, allianceId));

/** One document; undefined when there is none. Whether it may be seen has been decided before. */
export async function readDocumentRow(
  db: Database,
  documentId: DocumentId,
): Promise<DocumentRow | undefined> {
  const [row] = await selectDocuments(db, eq(document.id, documentId));
  return row;
}
