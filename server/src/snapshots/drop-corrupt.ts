import { createHash } from 'node:crypto';
import { and, eq, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { snapshot as table } from '../db/schema/snapshots.ts';
import { appendEvent } from '../events/trail.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import type { FoundSnapshot } from './read-snapshot.ts';

type CorruptSnapshot = Extract<FoundSnapshot, { kind: 'corrupt' }>;

/**
 * Throws away a snapshot that is not what was compared with the ledger, with a line of the trail in the same transaction.
 * Of several servers that notice it at once one does.
 * @returns whether it was this one
 */
export async function dropCorrupt(
  db: Database,
  { id: documentId, allianceId }: DocumentOnRecord,
  { snapshot, digest }: CorruptSnapshot,
): Promise<boolean> {
  const read = createHash('sha256').update(snapshot.bytes).digest();
  // By what was read: meanwhile a sound one may stand there.
  const isSame = and(
    eq(table.documentId, documentId),
    eq(table.seq, snapshot.seq),
    eq(table.digest, digest),
    sql`sha256(${table.bytes}) = ${read}`,
  );
  return db.transaction(async (tx) => {
    const dropped = await tx.delete(table).where(isSame).returning({ seq: table.seq });
    if (dropped.length === 0) return false;
    await appendEvent(tx, {
      kind: 'snapshot_corrupt',
      allianceId,
      documentId,
      detail: { seq: snapshot.seq, digest, snapshotBytes: snapshot.bytes.byteLength },
    });
    return true;
  });
}
