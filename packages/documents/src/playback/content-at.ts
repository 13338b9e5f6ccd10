import type { DocumentKind } from '@entente/protocol/api/documents';
import * as Y from 'yjs';
import type { Json } from '../canonical/canonical-json.ts';
import { contentOf } from '../canonical/content-of.ts';
import type { PlayedRecord } from './played-record.ts';
import { snapshotAt } from './snapshot-at.ts';

/** The canonical content of a document of any kind as it was at a seq. For an agreement a frame is quicker. */
export function contentAt(record: PlayedRecord, kind: DocumentKind, seq: number): Json {
  const past = Y.createDocFromSnapshot(record.ydoc, snapshotAt(record, seq));
  const content = contentOf(kind, past);
  past.destroy();
  return content;
}
