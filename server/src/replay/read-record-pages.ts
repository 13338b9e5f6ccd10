import type { DocumentId } from '@entente/protocol/ids';
import { sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';

/** Rows of one page at most. Fewer spend more on asking than on reading. */
const PAGE_ROWS = 4_000;

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

/** A page as PostgreSQL packs it: one row of the driver costs as much as many edits. */
interface Packed extends Record<string, unknown> {
  readonly count: number;
  /** The seq of the last row. Like the rest null for an empty page. */
  readonly last: number | null;
  /** Each row's, with commas between. */
  readonly times: string | null;
  readonly lengths: string | null;
  readonly updates: Buffer | null;
}

/**
 * The page is bounded by its seqs and not by a limit: without fresh statistics PostgreSQL sorts all the rest of the record for each page
 * of a limit.
 */
async function readPacked(
  db: Database,
  documentId: DocumentId,
  { after, to }: RecordSpan,
): Promise<Packed | undefined> {
  const { rows } = await db.execute<Packed>(sql`
    select count(*)::int as count, max(seq)::float8 as last,
      string_agg(floor(extract(epoch from at) * 1000)::bigint::text, ',' order by seq) as times,
      string_agg(octet_length(bytes)::text, ',' order by seq) as lengths,
      string_agg(bytes, ''::bytea order by seq) as updates
    from (
      select seq, at, bytes, sum(octet_length(bytes)) over (order by seq) - octet_length(bytes) as before
      from ledger where document_id = ${documentId} and seq > ${after} and seq <= ${Math.min(to, after + PAGE_ROWS)}
    ) counted where before < ${PAGE_BYTES}`);
  return rows[0];
}

function unpack({ times, lengths, updates }: Packed, after: number): RecordedRow[] {
  if (times === null || lengths === null || updates === null) return [];
  const atMs = times.split(',').map(Number);
  let end = 0;
  return lengths.split(',').map((length, nth) => {
    const start = end;
    end += Number(length);
    return { seq: after + 1 + nth, atMs: atMs[nth] ?? 0, bytes: updates.subarray(start, end) };
  });
}

/**
 * The updates of a document in order, a page at a time, so that a long record is never in memory as a whole.
 * @throws {Error} when a row is missing
 */
export async function* readRecordPages(
  db: Database,
  documentId: DocumentId,
  span: RecordSpan,
): AsyncGenerator<readonly RecordedRow[]> {
  for (let { after } = span; after < span.to;) {
    const packed = await readPacked(db, documentId, { after, to: span.to });
    if (packed === undefined || packed.last !== after + packed.count || packed.count === 0)
      throw new Error(`a row behind ${after} is missing from the record`);
    yield unpack(packed, after);
    after = packed.last;
  }
}
