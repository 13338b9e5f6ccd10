import type { DocumentId } from '@entente/protocol/ids';
import { sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';

/** Rows of one page at most. Fewer spend more on asking than on reading: a page of 100 takes twice as long for each row. */
const PAGE_ROWS = 2_000;

/** A page ends when its updates have come to this: a row may be of 4 MiB. */
const PAGE_BYTES = 8 * 1024 * 1024;

/** A row as a replay reads it. */
export interface RecordedUpdate {
  readonly seq: number;
  /** Yjs update, v1 encoding. */
  readonly bytes: Uint8Array;
}

/** A row with when it came on the record. */
export interface RecordedRow extends RecordedUpdate {
  /** Milliseconds since 1970. */
  readonly atMs: number;
}

/** Which rows: those behind `after`, up to `to`. */
export interface RecordSpan {
  readonly after: number;
  readonly to: number;
}

async function readPage(db: Database, documentId: DocumentId, { after, to }: RecordSpan) {
  const { rows } = await db.execute<{ seq: number; atMs: number; bytes: Buffer }>(sql`
    select seq::float8 as seq, floor(extract(epoch from at) * 1000)::float8 as "atMs", bytes from (
      select seq, at, bytes, sum(octet_length(bytes)) over (order by seq) - octet_length(bytes) as before from (
        select seq, at, bytes from ledger
        where document_id = ${documentId} and seq > ${after} and seq <= ${to}
        order by seq limit ${PAGE_ROWS}
      ) page
    ) counted where before < ${PAGE_BYTES} order by seq`);
  return rows;
}

function assertUnbroken(rows: readonly RecordedUpdate[], after: number): void {
  for (const [at, { seq }] of rows.entries())
    if (seq !== after + 1 + at) throw new Error(`row ${after + 1 + at} is missing from the record`);
}

/**
 * The updates of a document in order, some pages at a time, so that a long record is never in memory as a whole.
 * @throws {Error} when a row is missing
 */
export async function* readRecordPages(
  db: Database,
  documentId: DocumentId,
  span: RecordSpan,
): AsyncGenerator<readonly RecordedRow[]> {
  for (let { after } = span; after < span.to;) {
    const rows = await readPage(db, documentId, { after, to: span.to });
    assertUnbroken(rows, after);
    const last = rows.at(-1);
    if (last === undefined) throw new Error(`row ${after + 1} is missing from the record`);
    after = last.seq;
    yield rows;
  }
}
