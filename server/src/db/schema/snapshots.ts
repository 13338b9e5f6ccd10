import type { DocumentId } from '@entente/protocol/ids';
import { bigint, integer, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { bytes } from './bytes.ts';
import { at } from './columns.ts';
import { document } from './documents.ts';

/** A document's whole state up to `seq`, only to load fast; can be made again from the ledger at any time. */
export const snapshot = pgTable('snapshot', {
  documentId: uuid('document_id')
    .$type<DocumentId>()
    .primaryKey()
    .references(() => document.id),
  seq: bigint('seq', { mode: 'number' }).notNull(),
  /** `Y.encodeStateAsUpdate`, v1 encoding. */
  bytes: bytes('bytes').notNull(),
  /** `Y.encodeStateVector` of it. */
  stateVector: bytes('state_vector').notNull(),
  /** The schema under which its content was compared with that of the ledger. */
  schemaVersion: integer('schema_version').notNull(),
  /** The hash that both contents had, lower-case hexadecimal. */
  contentHash: text('content_hash').notNull(),
  /** SHA-256 of all of the above, lower-case hexadecimal. */
  digest: text('digest').notNull(),
  /** When it was compared. */
  at: at('at').notNull(),
});
