import { kindRules } from '@entente/documents/kinds';
import type { PartName } from '@entente/protocol/api/proposals';
import type * as Y from 'yjs';
import type { Database } from '../db/database.ts';
import { readSnapshot } from '../snapshots/read-snapshot.ts';
import { computeContent, computePart, type ComputedContent, type ComputedPart } from './computed-content.ts';
import type { DocumentOnRecord } from './document-on-record.ts';
import { replayRecord } from './replay-record.ts';

/** Which content is meant. */
interface At {
  readonly document: DocumentOnRecord;
  readonly seq: number;
}

/** Replays a document to `seq`: from the checked snapshot when it does not reach further, else from the first row on. */
export async function compute<Computed>(
  db: Database,
  { document: { id, kind }, seq }: At,
  read: (ydoc: Y.Doc) => Promise<Computed>,
): Promise<Computed> {
  const found = await readSnapshot(db, id, kindRules[kind].schemaVersion);
  const from = found.kind === 'sound' && found.snapshot.seq <= seq ? found.snapshot : undefined;
  const ydoc = await replayRecord(db, id, { from, to: seq });
  try {
    return await read(ydoc);
  } finally {
    ydoc.destroy();
  }
}

/**
 * The content of a document as it was at `seq`.
 * @throws {RangeError} a content that its schema does not know
 */
export const readContentAt = (
  db: Database,
  document: DocumentOnRecord,
  seq: number,
): Promise<ComputedContent> => compute(db, { document, seq }, (ydoc) => computeContent(document.kind, ydoc));

/** The same of a part of it, or why there is nothing to agree to. @throws {RangeError} as `readContentAt` */
export const readPartAt = (db: Database, at: At, part: PartName): Promise<ComputedPart> =>
  compute(db, at, (ydoc) => computePart(at.document.kind, ydoc, part));
