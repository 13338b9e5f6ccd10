import type { DocumentId } from '@entente/protocol/ids';
import type { OpenDatabase } from '@entente/server/db/database';
import type { SignedIn } from '../../support/people.ts';

/** Rows of one statement. */
const BATCH = 10_000;

interface Writing {
  readonly documentId: DocumentId;
  /** Under which all of it was made. */
  readonly clientId: number;
  readonly who: SignedIn;
  /** v1 encoding, in order. */
  readonly updates: readonly Uint8Array[];
}

const insertText = `
insert into ledger (document_id, seq, user_id, firm_id, at, bytes)
select $1, $2::bigint + nth, $3, $4, now() - interval '1 hour', bytes
from unnest($5::bytea[]) with ordinality as row(bytes, nth)`;

/** Puts updates on the record past the relay, behind what stands there. */
export async function writeRecord(pool: OpenDatabase['pool'], writing: Writing): Promise<void> {
  const { documentId, clientId, who, updates } = writing;
  const head = await pool.query<{ seq: number }>(
    'select coalesce(max(seq), 0)::float8 as seq from ledger where document_id = $1',
    [documentId],
  );
  const seq = head.rows[0]?.seq ?? 0;
  await pool.query(
    'insert into author (document_id, client_id, user_id, firm_id) values ($1, $2, $3, $4) on conflict do nothing',
    [documentId, clientId, who.userId, who.firmId],
  );
  for (let at = 0; at < updates.length; at += BATCH) {
    const batch = updates.slice(at, at + BATCH).map((update) => Buffer.from(update));
    await pool.query(insertText, [documentId, seq + at, who.userId, who.firmId, batch]);
  }
}
