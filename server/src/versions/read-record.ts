import type { DocumentId } from '@entente/protocol/ids';
import { and, desc, eq, gt, lte } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { ledger } from '../db/schema/documents.ts';
import { version, type VersionPerson } from '../db/schema/versions.ts';

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

/** One row of a document's ledger; undefined when there is none of that seq. */
export async function readRow(
  db: Database,
  documentId: DocumentId,
  seq: number,
): Promise<{ seq: number; at: Date } | undefined> {
  const [row] = await db
    .select({ seq: ledger.seq, at: ledger.at })
    .from(ledger)
    .where(and(eq(ledger.documentId, documentId), eq(ledger.seq, seq)));
  return row;
}

/** The last row, up to `seq`, that a version covers; undefined when none does. */
export async function readCovered(
  db: Database,
  documentId: DocumentId,
  seq: number,
): Promise<number | undefined> {
  const [last] = await db
    .select({ seq: version.seq })
    .from(version)
    .where(and(eq(version.documentId, documentId), lte(version.seq, seq)))
    .orderBy(desc(version.seq))
    .limit(1);
  return last?.seq;
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
