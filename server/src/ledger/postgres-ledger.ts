import { and, asc, eq, gt } from 'drizzle-orm';
import type pg from 'pg';
import type { Database } from '../db/database.ts';
import { author, ledger } from '../db/schema/documents.ts';
import { appendBatch } from './append-batch.ts';
import type { Ledger } from './ledger.ts';

/** The ledger in PostgreSQL. */
export function createPostgresLedger(db: Database, pool: pg.Pool): Ledger {
  return {
    append: (batch) => appendBatch(pool, batch),
    async loadAfter(documentId, seq) {
      const rows = await db
        .select({ seq: ledger.seq, userId: ledger.userId, firmId: ledger.firmId, bytes: ledger.bytes })
        .from(ledger)
        .where(and(eq(ledger.documentId, documentId), gt(ledger.seq, seq)))
        .orderBy(asc(ledger.seq));
      return rows.map((row) => ({ ...row, documentId }));
    },
    async loadOwners(documentId) {
      const rows = await db
        .select({ clientId: author.clientId, userId: author.userId })
        .from(author)
        .where(eq(author.documentId, documentId));
      return new Map(rows.map((row) => [row.clientId, row.userId]));
    },
  };
}
