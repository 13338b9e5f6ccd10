import type { DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import type { PlaybackPage, RecordedEdit, RecordedPerson } from '@entente/protocol/playback-page';
import { inArray, sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { user } from '../db/schema/people.ts';

/** Edits of the first page: few, so that a first frame is drawn at once. */
const FIRST_EDITS = 512;

/** Edits of every other page: more hold the relay up while they are packed, fewer ask too often. */
const PAGE_EDITS = 8192;

/** Bytes of updates after which a page ends; one that is larger is a page of its own. */
const PAGE_BYTES = 1024 * 1024;

/** A page as PostgreSQL packs it: one row, whatever the number of edits, is little work for this process. */
interface Packed extends Record<string, unknown> {
  readonly head: string;
  /** Each column's values, with commas between; null for an empty page. */
  readonly writers: string | null;
  readonly times: string | null;
  readonly lengths: string | null;
  readonly updates: Buffer | null;
}

async function readPacked(db: Database, documentId: DocumentId, from: number): Promise<Packed | undefined> {
  const most = from === 1 ? FIRST_EDITS : PAGE_EDITS;
  const { rows } = await db.execute<Packed>(sql`
    with page as (
      select seq, user_id || ' ' || firm_id as writer, (extract(epoch from at) * 1000)::bigint as at_ms, bytes,
        sum(octet_length(bytes)) over (order by seq) as total
      from (
        select seq, user_id, firm_id, at, bytes from ledger
        where document_id = ${documentId} and seq >= ${from} and seq < ${from + most}
      ) as rows
    ), kept as (select * from page where total <= ${PAGE_BYTES} or seq = ${from})
    select
      coalesce((select seq from ledger where document_id = ${documentId} order by seq desc limit 1), 0)::text as head,
      string_agg(writer, ',' order by seq) as writers,
      string_agg(at_ms::text, ',' order by seq) as times,
      string_agg(octet_length(bytes)::text, ',' order by seq) as lengths,
      string_agg(bytes, ''::bytea order by seq) as updates
    from kept`);
  return rows[0];
}

function unpackEdits({ times, lengths, updates }: Packed, persons: readonly number[]): RecordedEdit[] {
  if (times === null || lengths === null || updates === null) return [];
  const atMs = times.split(',').map(Number);
  let end = 0;
  return lengths.split(',').map((length, at) => {
    const start = end;
    end += Number(length);
    return { person: persons[at] ?? 0, atMs: atMs[at] ?? 0, update: updates.subarray(start, end) };
  });
}

/** The people of a page by name; who wrote is what the ledger says, as the server bound it. */
async function namePeople(db: Database, writers: readonly string[]): Promise<RecordedPerson[]> {
  const pairs = writers.map((writer) => writer.split(' ') as [UserId, FirmId]);
  if (pairs.length === 0) return [];
  const ids = pairs.map(([userId]) => userId);
  const rows = await db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, ids));
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  return pairs.map(([userId, firmId]) => ({ userId, firmId, name: names.get(userId) ?? '' }));
}

/** The record of a document from a seq on, a page of it; empty behind its end (PB2). */
export async function readPlaybackPage(
  db: Database,
  documentId: DocumentId,
  from: number,
): Promise<PlaybackPage> {
  const packed = await readPacked(db, documentId, from);
  if (packed === undefined) return { head: 0, from, people: [], edits: [] };
  const writers = packed.writers?.split(',') ?? [];
  const distinct = [...new Set(writers)];
  const places = new Map(distinct.map((writer, at) => [writer, at]));
  const edits = unpackEdits(
    packed,
    writers.map((writer) => places.get(writer) ?? 0),
  );
  return { head: Number(packed.head), from, people: await namePeople(db, distinct), edits };
}
