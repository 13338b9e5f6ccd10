/** Documents of a running server, and what the record holds of them. */
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import { documentDetail, type TemplateName } from '@entente/protocol/api/documents';
import type { DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import type { OpenDatabase } from '@entente/server/db/database';
import * as Y from 'yjs';
import { command, type SignedIn } from './people.ts';

type Pool = OpenDatabase['pool'];

/** Creates an agreement from a template; a blank one is one empty paragraph, seeded by the server. */
export async function createDocument(
  who: SignedIn,
  title = 'Ours',
  template: TemplateName = 'blank',
): Promise<DocumentId> {
  const body = { kind: 'agreement', template, title };
  return documentDetail.parse(await command(who, `/api/alliances/${who.allianceId}/documents`, body)).id;
}

export interface RecordRow {
  readonly seq: number;
  readonly userId: UserId;
  readonly firmId: FirmId;
  /** v1 encoding. */
  readonly bytes: Uint8Array;
}

/** The ledger of a document, read past the server. */
export async function readLedger(pool: Pool, documentId: DocumentId): Promise<RecordRow[]> {
  const { rows } = await pool.query<RecordRow>(
    `select seq::float8 as seq, user_id as "userId", firm_id as "firmId", bytes from ledger where document_id = $1 order by seq`,
    [documentId],
  );
  return rows;
}

/** Whose each clientID is on the record. */
export async function readAuthors(pool: Pool, documentId: DocumentId): Promise<Map<number, UserId>> {
  const { rows } = await pool.query<{ clientId: number; userId: UserId }>(
    `select client_id::float8 as "clientId", user_id as "userId" from author where document_id = $1`,
    [documentId],
  );
  return new Map(rows.map((row) => [row.clientId, row.userId]));
}

/** How many refusals of each reason the trail holds for a document. */
export async function countRefusals(pool: Pool, documentId: DocumentId): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ reason: string; count: number }>(
    `select detail->>'reason' as reason, count(*)::int as count from event
     where document_id = $1 and kind = 'update_refused' group by 1`,
    [documentId],
  );
  return Object.fromEntries(rows.map(({ reason, count }) => [reason, count]));
}

/** What the rows say, applied one after the other. */
export function replay(rows: readonly { bytes: Uint8Array }[]): Y.Doc {
  const ydoc = createYdoc();
  for (const row of rows) Y.applyUpdate(ydoc, row.bytes);
  return ydoc;
}
