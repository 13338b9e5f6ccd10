import type { RuledTextIn } from '@entente/protocol/api/drift';
import type { DocumentId } from '@entente/protocol/ids';
import type { Database } from '../db/database.ts';
import { readInForceHeads, readInForceRows, type InForceRow } from './in-force-rows.ts';
import { partNameOf } from './part-name.ts';
import { presentInForce } from './present-in-force.ts';

/** What is in force of an agreement: rows that no later one stands in place of, oldest first. */
export async function readStandingRows(db: Database, documentId: DocumentId): Promise<InForceRow[]> {
  const heads = (await readInForceHeads(db, documentId)).filter(({ partKind }) => partKind !== 'entry');
  const standing = presentInForce(heads).filter(({ supersededBy }) => supersededBy === null);
  const ids = standing.map(({ id }) => id);
  return readInForceRows(db, documentId, ids);
}

/** A row as the page that puts the text in force together needs it. */
export const presentRuled = (row: InForceRow): RuledTextIn => ({
  id: row.proposalId,
  part: partNameOf(row),
  spans: [...row.spans],
  content: row.content,
  seq: row.seq,
  versionNumber: row.versionNumber,
  at: row.at.toISOString(),
});
