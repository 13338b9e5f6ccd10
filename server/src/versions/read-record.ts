import type { DocumentId } from '@entente/protocol/ids';
import { and, asc, desc, eq, gt, lte } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { ledger, snapshot } from '../db/schema/documents.ts';
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

/** The updates that make up a document as it was at `seq`, v1 encoding, in order. */
export async function readUpdatesTo(
  db: Database,
  documentId: DocumentId,
  seq: number,
): Promise<Uint8Array[]> {
  const [start] = await db
    .select({ seq: snapshot.seq, bytes: snapshot.bytes })
    .from(snapshot)
    .where(and(eq(snapshot.documentId, documentId), lte(snapshot.seq, seq)));
  const rows = await db
    .select({ bytes: ledger.bytes })
    .from(ledger)
    .where(and(eq(ledger.documentId, documentId), gt(ledger.seq, start?.seq ?? 0), lte(ledger.seq, seq)))
    .orderBy(asc(ledger.seq));
  return [...(start ? [start.bytes] : []), ...rows.map(({ bytes }) => bytes)];
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
