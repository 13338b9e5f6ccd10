import { acceptAnchor, type AcceptedAnchor } from '@entente/documents/anchors/accept-anchor';
import { knowsIds } from '@entente/documents/anchors/knows-ids';
import type { Anchor } from '@entente/protocol/anchor';
import type { DocumentKind } from '@entente/protocol/api/documents';
import { eq, max } from 'drizzle-orm';
import type * as Y from 'yjs';
import type { Database } from '../db/database.ts';
import { ledger } from '../db/schema/documents.ts';
import type { DocumentOnRecord } from './document-on-record.ts';
import { compute } from './read-content-at.ts';

/** Whether the edit that made the entry is on the record; of other anchors the library of anchors says so itself. */
function isEntryKnown(ydoc: Y.Doc, anchor: Anchor): boolean {
  if (anchor.kind !== 'entry' && anchor.kind !== 'field') return true;
  const [clientId = 0, clock = 0] = anchor.entry.split('-').map(Number);
  return knowsIds(ydoc, [[clientId, clock, 1]]);
}

function accept(kind: DocumentKind, ydoc: Y.Doc, anchor: Anchor): AcceptedAnchor {
  if (!isEntryKnown(ydoc, anchor)) return { kind: 'refused', why: 'unknown' };
  return acceptAnchor(kind, ydoc, anchor);
}

/** Takes in an anchor against a document as it is on the record. `unknown` is what is not on it: not yet, or of another one. */
export async function acceptOnRecord(
  db: Database,
  document: DocumentOnRecord,
  anchor: Anchor,
): Promise<AcceptedAnchor> {
  const [head] = await db
    .select({ seq: max(ledger.seq) })
    .from(ledger)
    .where(eq(ledger.documentId, document.id));
  return compute(db, { document, seq: head?.seq ?? 0 }, (ydoc) =>
    Promise.resolve(accept(document.kind, ydoc, anchor)),
  );
}
