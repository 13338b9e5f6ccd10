import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import type { DocumentId } from '@entente/protocol/ids';
import * as Y from 'yjs';
import type { Database } from '../db/database.ts';
import { readRecordPages, type RecordedUpdate } from './read-record-pages.ts';

/** From where to where; `from` is a state that stands for all rows up to its seq. */
export interface ReplaySpan {
  readonly from: RecordedUpdate | undefined;
  readonly to: number;
}

/**
 * A document as the record makes it at `to`, to be destroyed by the caller.
 * @throws {Error} when a row is missing, or something of it could not be put in
 */
export async function replayRecord(
  db: Database,
  documentId: DocumentId,
  { from, to }: ReplaySpan,
): Promise<Y.Doc> {
  const ydoc = createYdoc();
  if (from !== undefined) Y.applyUpdate(ydoc, from.bytes);
  for await (const rows of readRecordPages(db, documentId, { after: from?.seq ?? 0, to })) {
    ydoc.transact(() => {
      for (const { bytes } of rows) Y.applyUpdate(ydoc, bytes);
    });
  }
  assertWhole(ydoc);
  return ydoc;
}

/** @throws {Error} when Yjs has put something off because what it needs is not there */
export function assertWhole({ store }: Y.Doc): void {
  if (store.pendingStructs !== null || store.pendingDs !== null)
    throw new Error('updates were put off: something that they need is missing');
}
