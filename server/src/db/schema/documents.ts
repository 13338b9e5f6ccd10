import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';
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
  timestamp,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { alliance, allianceFirm } from './alliances.ts';
import { bytes } from './bytes.ts';
import { user } from './people.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

export const documentKindType = pgEnum('document_kind', ['agreement', 'register', 'log']);

/** Keeps an alliance at one register and one log that are not archived. */
export const ONE_OF_A_KIND = 'document_one_of_a_kind';

export const document = pgTable(
  'document',
  {
    id: uuid('id').$type<DocumentId>().primaryKey(),
    allianceId: uuid('alliance_id')
      .$type<AllianceId>()
      .notNull()
      .references(() => alliance.id),
    kind: documentKindType('kind').notNull(),
    title: text('title').notNull(),
    /** The newest schema version that anything in the document needs; older browsers are refused. */
    schemaVersion: integer('schema_version').notNull(),
    createdBy: uuid('created_by')
      .$type<UserId>()
      .notNull()
      .references(() => user.id),
    createdFor: uuid('created_for').$type<FirmId>().notNull(),
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

/** The record: every update of every document, in order, with who sent it for which firm. Rows never change. */
export const ledger = pgTable(
  'ledger',
  {
    documentId: uuid('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => document.id),
    /** 1, 2, 3 … for each document, no gaps. */
    seq: bigint('seq', { mode: 'number' }).notNull(),
    userId: uuid('user_id').$type<UserId>().notNull(),
    firmId: uuid('firm_id').$type<FirmId>().notNull(),
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
    documentId: uuid('document_id')
      .$type<DocumentId>()
      .notNull()
      .references(() => document.id),
    clientId: bigint('client_id', { mode: 'number' }).notNull(),
    userId: uuid('user_id').$type<UserId>().notNull(),
    firmId: uuid('firm_id').$type<FirmId>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.documentId, table.clientId] })],
);
