import type { DocumentId } from '@entente/protocol/ids';
import { and, desc, eq, gt, lte } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { ledger } from '../db/schema/documents.ts';
import type { VersionPerson } from '../db/schema/versions.ts';

/** The newest row of a document's ledger; undefined when nobody has written. */
export async function readHead(
  db: Database,
  documentId: DocumentId,
): Promise<{ seq: number; at: Date } | undefined> {
  const [head] = await db
    .select({ seq: ledger.seq, at: ledger.at })
    .from(ledger)
    .where(eq(ledger.documentId, documentId))
    .orderBy(desc(ledger.seq))
    .limit(1);
  return head;
}

/** Everybody who wrote a row behind `from`, up to `to`, for their firm then. */
export async function readWriters(
  db: Database,
  documentId: DocumentId,
  { from, to }: { from: number; to: number },
): Promise<VersionPerson[]> {
  return db
    .selectDistinct({ userId: ledger.userId, firmId: ledger.firmId })
    .from(ledger)
    .where(and(eq(ledger.documentId, documentId), gt(ledger.seq, from), lte(ledger.seq, to)))
    .orderBy(ledger.userId, ledger.firmId);
}
