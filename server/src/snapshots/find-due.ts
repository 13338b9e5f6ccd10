import type { DocumentKind } from '@entente/protocol/api/documents';
import { kindRules } from '@entente/documents/kinds';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';

/** Rows behind the snapshot that are worth a new one once nobody writes. Below, opening takes no longer. */
const PAUSE_ROWS = 200;

/** Minutes without an edit that make a pause. */
const PAUSE_MINUTES = 3;

/** Rows behind the snapshot that are worth a new one while people write: what a room reads in some milliseconds. */
const WRITING_ROWS = 1_000;

/** Of a long record so many hundredths must be new: each snapshot replays it from its first row on. */
const WRITING_PERCENT = 1;

/** A document whose snapshot lags behind, and the seq of its newest row. */
export interface DueSnapshot extends DocumentOnRecord {
  readonly head: number;
}

/** The documents of which a snapshot is due at `now`, those furthest behind first (ST2). */
export async function findDueSnapshots(db: Database, now: Date): Promise<DueSnapshot[]> {
  const kinds = Object.entries(kindRules);
  const { rows } = await db.execute<{
    id: string;
    alliance_id: string;
    kind: DocumentKind;
    head: number;
  }>(sql`
    select d.id, d.alliance_id, d.kind, head.seq::float8 as head from document d
    join unnest(${sql.param(kinds.map(([kind]) => kind))}::document_kind[],
      ${sql.param(kinds.map(([, { schemaVersion }]) => schemaVersion))}::int[]) as known(kind, schema_version)
      on known.kind = d.kind
    join lateral (
      select seq, at from ledger where document_id = d.id order by seq desc limit 1
    ) head on true
    left join snapshot s on s.document_id = d.id and s.schema_version >= known.schema_version
    cross join lateral (select head.seq - coalesce(s.seq, 0) as rows) behind
    where behind.rows >= greatest(${WRITING_ROWS}, head.seq * ${WRITING_PERCENT} / 100)
      or (behind.rows >= ${PAUSE_ROWS}
        and head.at <= ${now.toISOString()}::timestamptz - make_interval(mins => ${PAUSE_MINUTES}))
    order by behind.rows desc`);
  return rows.map(({ id, alliance_id, kind, head }) => ({
    id: id as DocumentId,
    allianceId: alliance_id as AllianceId,
    kind,
    head,
  }));
}
