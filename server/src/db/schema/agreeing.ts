import type { Dissent, ReadBack } from '@entente/protocol/api/decisions';
import type { PartName, Party, ProposalId } from '@entente/protocol/api/proposals';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';
import { sql } from 'drizzle-orm';
import {
  bigint,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { allianceFirm } from './alliances.ts';
import { at, ofFirm } from './columns.ts';
import { document } from './documents.ts';
import { person } from './people.ts';
import { version } from './versions.ts';

/** How many of a firm's people sign, and which ones may. A firm without a row: one, and everybody whose role allows it. */
export const signingRule = pgTable(
  'signing_rule',
  {
    allianceId: uuid('alliance_id').$type<AllianceId>().notNull(),
    firmId: ofFirm('firm_id').notNull(),
    needed: integer('needed').notNull(),
    /** Null: everybody whose role allows it. */
    people: jsonb('people').$type<UserId[] | null>(),
    setBy: person('set_by').notNull(),
    setAt: at('set_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.allianceId, table.firmId] }),
    foreignKey({
      columns: [table.allianceId, table.firmId],
      foreignColumns: [allianceFirm.allianceId, allianceFirm.firmId],
    }),
  ],
);

/** A firm as a row keeps it; rows from before firms had a time zone know none. */
export type KeptParty = Omit<Party, 'timeZone'> & { readonly timeZone?: string };

/** What a proposal fixes and what comes in force keeps: an exact text and where it stood. */
const fixedText = () => ({
  documentId: uuid('document_id')
    .$type<DocumentId>()
    .notNull()
    .references(() => document.id),
  documentKind: text('document_kind').$type<DocumentKind>().notNull(),
  partKind: text('part_kind').$type<PartName['kind']>().notNull(),
  /** The id of a heading or an entry, `clientID-clock`; empty for a whole agreement. */
  partId: text('part_id').notNull(),
  /** The document's title then, and the heading's or the entry's; of a whole agreement both are one. */
  documentTitle: text('document_title').notNull(),
  title: text('title').notNull(),
  place: text('place').notNull(),
  versionNumber: integer('version_number').notNull(),
  /** The last row of the ledger that it covers. */
  seq: bigint('seq', { mode: 'number' }).notNull(),
  schemaVersion: integer('schema_version').notNull(),
  /** Canonical JSON. */
  content: text('content').notNull(),
  /** SHA-256 of it with kind and schema version, lower-case hexadecimal. */
  hash: text('hash').notNull(),
  /** The ids of the headings in it, in order; of an entry, its own. */
  spans: jsonb('spans').$type<readonly string[]>().notNull(),
  /** The decision that this one replaces. */
  supersedes: text('supersedes'),
  /** The firms that must agree, each with its rule then. */
  parties: jsonb('parties').$type<readonly KeptParty[]>().notNull(),
});

/** An exact text put to all firms. Of a row nothing changes but its end, and that once: the database sees to it. */
export const proposal = pgTable(
  'proposal',
  {
    id: uuid('id').$type<ProposalId>().primaryKey(),
    ...fixedText(),
    message: text('message').notNull(),
    answerBy: date('answer_by', { mode: 'string' }),
    proposedBy: person('proposed_by').notNull(),
    proposedFor: ofFirm('proposed_for').notNull(),
    at: at('at').notNull(),
    replaces: uuid('replaces').$type<ProposalId>(),
    end: text('end').$type<'agreed' | 'declined' | 'withdrawn' | 'renewed'>(),
    endedBy: person('ended_by'),
    endedFor: ofFirm('ended_for'),
    endedAt: at('ended_at'),
    endReason: text('end_reason'),
  },
  (table) => [
    uniqueIndex('proposal_one_open')
      .on(table.documentId, table.partId)
      .where(sql`${table.end} is null`),
    index('proposal_document').on(table.documentId, table.at),
    foreignKey({ columns: [table.replaces], foreignColumns: [table.id], name: 'proposal_replaces' }),
    foreignKey({
      columns: [table.documentId, table.versionNumber],
      foreignColumns: [version.documentId, version.number],
      name: 'proposal_version',
    }),
  ],
);

/** Somebody's agreement to a proposal, with who they were then. Rows never change. */
export const signature = pgTable(
  'signature',
  {
    proposalId: uuid('proposal_id')
      .$type<ProposalId>()
      .notNull()
      .references(() => proposal.id),
    userId: person('user_id').notNull(),
    name: text('name').notNull(),
    firmId: ofFirm('firm_id').notNull(),
    firm: text('firm').notNull(),
    role: text('role').$type<Role>().notNull(),
    at: at('at').notNull(),
    hash: text('hash').notNull(),
    words: text('words').notNull(),
    confirmedBy: text('confirmed_by').$type<'password' | 'demo'>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.proposalId, table.userId] })],
);

/** A signature as it stands in what is in force. */
export interface KeptSignature {
  readonly userId: UserId;
  readonly name: string;
  readonly firmId: FirmId;
  readonly firm: string;
  readonly role: Role;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly words: string;
  readonly confirmedBy: 'password' | 'demo';
}

/** What every firm has agreed to, one row for one proposal. Rows stand on their own and never change. */
export const inForce = pgTable(
  'in_force',
  {
    proposalId: uuid('proposal_id')
      .$type<ProposalId>()
      .primaryKey()
      .references(() => proposal.id),
    ...fixedText(),
    /** 1, 2, 3 … for each thing that was agreed to. */
    number: integer('number').notNull(),
    at: at('at').notNull(),
    /** In the order in which they were given. */
    signatures: jsonb('signatures').$type<readonly KeptSignature[]>().notNull(),
    /** What the people were called whom the content names by their ids. */
    people: jsonb('people').$type<Readonly<Record<string, string>>>().notNull().default({}),
    /** What was said of a decision until it came in force. */
    readBacks: jsonb('read_backs').$type<readonly ReadBack[]>().notNull().default([]),
    dissents: jsonb('dissents').$type<readonly Dissent[]>().notNull().default([]),
  },
  (table) => [unique('in_force_number').on(table.documentId, table.partId, table.number)],
);
