import { acceptAnchor, type AcceptedAnchor } from '@entente/documents/anchors/accept-anchor';
import type { Anchor } from '@entente/protocol/anchor';
import { eq, max } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { ledger } from '../db/schema/documents.ts';
import type { DocumentOnRecord } from './document-on-record.ts';
import { compute } from './read-content-at.ts';

/** Takes in an anchor against a document as it is on the record. */
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
    Promise.resolve(acceptAnchor(document.kind, ydoc, anchor)),
  );
}
