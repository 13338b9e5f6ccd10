import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { document } from '../db/schema/documents.ts';

/**
 * A document's row, held until the transaction ends, so that what is decided on it is still true when it is written.
 * @throws {AppError} not_found
 */
export async function lockDocument(tx: Database, documentId: DocumentId) {
  const [row] = await tx.select().from(document).where(eq(document.id, documentId)).for('no key update');
  if (row === undefined) throw new AppError('not_found');
  return row;
}
