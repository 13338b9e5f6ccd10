/**
 * Puts updates of many documents on the record by one statement: one round trip, one transaction, one flush to disk.
 *
 * Written by hand, not through Drizzle's builder: it runs for every few keystrokes of everybody, is prepared once, and
 * carries the bytes of all rows as one binary value that the database cuts up. A builder's parameter for each column
 * of each row costs more processor time than the rest of the relay.
 */
import type { DocumentId } from '@entente/protocol/ids';
import type pg from 'pg';
import type { Batch, LedgerRow, Obstacle } from './ledger.ts';
import { policy } from '../access/policy.ts';
import { lineRow } from '../events/trail.ts';

/**
 * `permitted` decides membership again, inside the transaction: who was removed a moment ago writes nothing. A document
 * with one row that is not permitted is left out as a whole and reported, so that its sequence has no gap.
 */
const appending = `
with wanted as materialized (
  select * from unnest($1::uuid[], $2::bigint[], $3::uuid[], $4::uuid[], $5::int[], $6::int[])
    as w(document_id, seq, user_id, firm_id, start, length)
), writers as materialized (
  select distinct document_id, user_id, firm_id from wanted
), barred as materialized (
  select document_id from writers w where not exists (
    select from document d join member m on m.alliance_id = d.alliance_id
    where d.id = w.document_id and d.archived_at is null
      and m.user_id = w.user_id and m.firm_id = w.firm_id and m.role = any($8::role[]))
), bound as (
  insert into author (document_id, client_id, user_id, firm_id)
  select * from unnest($9::uuid[], $10::bigint[], $11::uuid[], $12::uuid[]) as b(document_id, client_id, user_id, firm_id)
  where b.document_id not in (select document_id from barred)
), raised as (
  update document d set schema_version = n.schema_version
  from unnest($13::uuid[], $14::int[]) as n(document_id, schema_version)
  where d.id = n.document_id and d.schema_version < n.schema_version
    and d.id not in (select document_id from barred)
), added as (
  insert into ledger (document_id, seq, user_id, firm_id, at, bytes)
  select document_id, seq, user_id, firm_id, now(), substring($7::bytea from start for length)
  from wanted where document_id not in (select document_id from barred)
)`;

const answering = `
select distinct document_id from barred`;

/** The trail's lines for rows that restore, in the statement of the rows themselves: there is never one without the other. */
const noting = `, noted as (
  insert into event (kind, document_id, alliance_id, user_id, firm_id, detail)
  select n.* from unnest($15::text[], $16::uuid[], $17::uuid[], $18::uuid[], $19::uuid[], $20::jsonb[])
    as n(kind, document_id, alliance_id, user_id, firm_id, detail)
  where n.document_id not in (select document_id from barred) and exists (
    select from version v where v.document_id = n.document_id and v.number = (n.detail->>'version')::int)
)`;

/** PostgreSQL's code for a broken primary key (Appendix A of its manual). */
const UNIQUE_VIOLATION = '23505';

/** Its classes for values that it cannot keep: data exceptions, broken constraints, limits of the program. */
const AT_FAULT = /^(22|23|54)/;

/** Start of each row's bytes in the joined ones; SQL counts from 1. */
function starts(rows: readonly LedgerRow[]): number[] {
  let next = 1;
  return rows.map((row) => (next += row.bytes.byteLength) - row.bytes.byteLength);
}

function parametersOf({ rows, bindings, schemas }: Batch): unknown[] {
  return [
    rows.map((row) => row.documentId),
    rows.map((row) => row.seq),
    rows.map((row) => row.userId),
    rows.map((row) => row.firmId),
    starts(rows),
    rows.map((row) => row.bytes.byteLength),
    Buffer.concat(rows.map((row) => row.bytes)),
    policy['document.edit'],
    bindings.map((binding) => binding.documentId),
    bindings.map((binding) => binding.clientId),
    bindings.map((binding) => binding.userId),
    bindings.map((binding) => binding.firmId),
    [...schemas.keys()],
    [...schemas.values()],
  ];
}

function linesOf({ restoring = [] }: Batch): unknown[] {
  const lines = restoring.map(({ documentId, seq, actor, restored }) =>
    lineRow({ kind: 'restored', documentId, actor, detail: { ...restored, seq } }),
  );
  return [
    lines.map((line) => line.kind),
    lines.map((line) => line.documentId),
    lines.map((line) => line.allianceId),
    lines.map((line) => line.userId),
    lines.map((line) => line.firmId),
    lines.map((line) => JSON.stringify(line.detail)),
  ];
}

/** Restores are rare: the statement that everybody's keystrokes go through is spared them. */
const queryOf = (batch: Batch) =>
  (batch.restoring ?? []).length === 0
    ? { name: 'append-batch', text: appending + answering, values: parametersOf(batch) }
    : {
        name: 'append-restoring',
        text: appending + noting + answering,
        values: [...parametersOf(batch), ...linesOf(batch)],
      };

function onlyOf(batch: Batch, documentId: DocumentId): Batch {
  const schema = batch.schemas.get(documentId);
  return {
    rows: batch.rows.filter((row) => row.documentId === documentId),
    bindings: batch.bindings.filter((binding) => binding.documentId === documentId),
    schemas: schema === undefined ? new Map() : new Map([[documentId, schema]]),
    restoring: (batch.restoring ?? []).filter((row) => row.documentId === documentId),
  };
}

async function appendAll(pool: pg.Pool, batch: Batch): Promise<Map<DocumentId, Obstacle>> {
  const result = await pool.query<{ document_id: DocumentId }>(queryOf(batch));
  return new Map(result.rows.map((row) => [row.document_id, 'forbidden']));
}

/** Waiting for what another session has locked took too long (PostgreSQL's `lock_timeout`). */
const LOCK_NOT_AVAILABLE = '55P03';

/** What a failure says of the rows; undefined when it is the database that is at fault, and nothing is known of them. */
function obstacleIn(error: unknown): Obstacle | undefined {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === UNIQUE_VIOLATION) return 'conflict';
  if (code === LOCK_NOT_AVAILABLE) return 'locked';
  return AT_FAULT.test(code) ? 'unkeepable' : undefined;
}

/** One document by itself. */
async function appendOne(pool: pg.Pool, batch: Batch): Promise<Map<DocumentId, Obstacle>> {
  try {
    return await appendAll(pool, batch);
  } catch (error) {
    const obstacle = obstacleIn(error);
    if (obstacle === undefined) throw error;
    return new Map(batch.rows.map((row) => [row.documentId, obstacle]));
  }
}

/** See `Ledger.append`. */
export async function appendBatch(pool: pg.Pool, batch: Batch): Promise<ReadonlyMap<DocumentId, Obstacle>> {
  const documents = [...new Set(batch.rows.map((row) => row.documentId))];
  if (documents.length === 1) return appendOne(pool, batch);
  try {
    return await appendAll(pool, batch);
  } catch (error) {
    if (obstacleIn(error) === undefined) throw error;
  }
  // At once, so that those that are held wait together; and to the end, so that none is on its way behind an answer.
  const outcomes = await Promise.allSettled(documents.map((id) => appendOne(pool, onlyOf(batch, id))));
  return new Map(
    outcomes.flatMap((outcome) => {
      if (outcome.status === 'rejected') throw outcome.reason;
      return [...outcome.value];
    }),
  );
}
