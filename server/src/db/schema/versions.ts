import type { VersionKind } from '@entente/protocol/api/versions';
import type { FirmId, UserId } from '@entente/protocol/ids';
import type { Restored } from '@entente/protocol/restored';
import { bigint, integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core';
import { at, ofFirm } from './columns.ts';
import { ofDocument } from './documents.ts';
import { person } from './people.ts';

/** Somebody, for the firm they were of then. */
export interface VersionPerson {
  readonly userId: UserId;
  readonly firmId: FirmId;
}

/** Kept contents of documents. Rows stand on their own and never change: how the ledger is stored does not matter to them. */
export const version = pgTable(
  'version',
  {
    documentId: ofDocument(),
    /** 1, 2, 3 … for each document, no gaps. */
    number: integer('number').notNull(),
    kind: text('kind').$type<VersionKind>().notNull(),
    label: text('label'),
    at: at('at').notNull(),
    /** The last row of the ledger that it covers. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    editedAt: at('edited_at'),
    schemaVersion: integer('schema_version').notNull(),
    /** Canonical JSON. */
    content: text('content').notNull(),
    /** SHA-256 of it with kind and schema version, lower-case hexadecimal. */
    hash: text('hash').notNull(),
    people: jsonb('people').$type<readonly VersionPerson[]>().notNull(),
    keptBy: person('kept_by'),
    keptFor: ofFirm('kept_for'),
    /** What was restored, of the versions before and after it. */
    restored: jsonb('restored').$type<Restored>(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.number] })],
);
