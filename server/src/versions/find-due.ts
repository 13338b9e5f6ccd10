import type { DocumentId } from '@entente/protocol/ids';
import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { document } from '../db/schema/documents.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import { LONG_MS, PAUSE_MS } from './cut-record.ts';

/** The documents of which a version is due at `now` by the times of the record alone. */
export async function findDue(db: Database, now: Date): Promise<DocumentOnRecord[]> {
  const before = (ms: number): string => new Date(now.getTime() - ms).toISOString();
  const { rows } = await db.execute<{
    id: DocumentOnRecord['id'];
    alliance_id: DocumentOnRecord['allianceId'];
    kind: DocumentOnRecord['kind'];
  }>(sql`
    select d.id, d.alliance_id, d.kind from document d
    join lateral (
      select seq, at from ledger where document_id = d.id order by seq desc limit 1
    ) head on true
    left join lateral (
      select seq from version where document_id = d.id order by seq desc limit 1
    ) kept on true
    left join lateral (
      select at from ledger where document_id = d.id and seq > coalesce(kept.seq, 0) order by seq limit 1
    ) first on true
    where head.seq > coalesce(kept.seq, 0) and (
      head.at <= ${before(PAUSE_MS)}::timestamptz or first.at <= ${before(LONG_MS)}::timestamptz
    )`);
  return rows.map((row) => ({ id: row.id, allianceId: row.alliance_id, kind: row.kind }));
}

/** What is asked of these documents when their records are read. */
export async function readDocuments(db: Database, ids: readonly DocumentId[]): Promise<DocumentOnRecord[]> {
  if (ids.length === 0) return [];
  return db
    .select({ id: document.id, allianceId: document.allianceId, kind: document.kind })
    .from(document)
    .where(inArray(document.id, [...ids]));
}
