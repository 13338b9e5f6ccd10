import type { DocumentId, UserId } from '@entente/protocol/ids';
import { sql } from 'drizzle-orm';
import {
  bigint,
  foreignKey,
  index,
  integer,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { allianceFirm, ofAlliance } from './alliances.ts';
import { bytes } from './bytes.ts';
import { at, ofFirm } from './columns.ts';
import { person } from './people.ts';

export const documentKindType = pgEnum('document_kind', ['agreement', 'register', 'log']);

/** Keeps an alliance at one register and one log that are not archived. */
export const ONE_OF_A_KIND = 'document_one_of_a_kind';

export const document = pgTable(
  'document',
  {
    id: uuid('id').$type<DocumentId>().primaryKey(),
    allianceId: ofAlliance(),
    kind: documentKindType('kind').notNull(),
    title: text('title').notNull(),
    /** The newest schema version that anything in the document needs; older browsers are refused. */
    schemaVersion: integer('schema_version').notNull(),
    createdBy: person('created_by').notNull(),
    createdFor: ofFirm('created_for').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    archivedAt: at('archived_at'),
  },
  (table) => [
    index('document_alliance').on(table.allianceId),
    // Said by what it does not hold for: in the transaction that brings a value of an enum, that value cannot be named.
    uniqueIndex(ONE_OF_A_KIND)
      .on(table.allianceId, table.kind)
      .where(sql`${table.archivedAt} is null and ${table.kind} <> 'agreement'`),
    foreignKey({
      columns: [table.allianceId, table.createdFor],
      foreignColumns: [allianceFirm.allianceId, allianceFirm.firmId],
    }),
  ],
);

/** The document a row belongs to. */
export const ofDocument = () =>
  uuid('document_id')
    .$type<DocumentId>()
    .notNull()
    .references(() => document.id);

/** The record: every update of every document, in order, with who sent it for which firm. Rows never change. */
export const ledger = pgTable(
  'ledger',
  {
    documentId: ofDocument(),
    /** 1, 2, 3 … for each document, no gaps. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    userId: uuid('user_id').$type<UserId>().notNull(),
    firmId: ofFirm('firm_id').notNull(),
    at: at('at').notNull(),
    /** A Yjs update, v1 encoding. */
    bytes: bytes('bytes').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.seq] })],
);

/** Whose a Yjs clientID is in a document: bound at first use, in the transaction of the first update. Rows never change. */
export const author = pgTable(
  'author',
  {
    documentId: ofDocument(),
    clientId: bigint('client_id', { mode: 'number' }).notNull(),
    userId: uuid('user_id').$type<UserId>().notNull(),
    firmId: ofFirm('firm_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.clientId] })],
);
