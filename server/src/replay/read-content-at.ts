import { kindRules } from '@entente/documents/kinds';
import type { Database } from '../db/database.ts';
import { readSnapshot } from '../snapshots/read-snapshot.ts';
import { computeContent, type ComputedContent } from './computed-content.ts';
import type { DocumentOnRecord } from './document-on-record.ts';
import { replayRecord } from './replay-record.ts';

/**
 * The content of a document as it was at `seq`: from the checked snapshot when it does not reach further, else from the first row on.
 * @throws {RangeError} a content that its schema does not know
 */
export async function readContentAt(
  db: Database,
  { id, kind }: DocumentOnRecord,
  seq: number,
): Promise<ComputedContent> {
  const found = await readSnapshot(db, id, kindRules[kind].schemaVersion);
  const from = found.kind === 'sound' && found.snapshot.seq <= seq ? found.snapshot : undefined;
  const ydoc = await replayRecord(db, id, { from, to: seq });
  try {
    return await computeContent(kind, ydoc);
  } finally {
    ydoc.destroy();
  }
}
