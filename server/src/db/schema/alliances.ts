import type { AllianceId, FirmId } from '@entente/protocol/ids';
import { roles } from '@entente/protocol/roles';
import { firmColours } from '@entente/protocol/firm-colours';
import { UNSAID_ZONE } from '@entente/protocol/time-zone';
import { foreignKey, index, pgEnum, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core';
import { at, ofFirm } from './columns.ts';
import { person } from './people.ts';

export const roleType = pgEnum('role', roles);
export const firmColourType = pgEnum('firm_colour', firmColours);

export const firm = pgTable('firm', {
  id: uuid('id').$type<FirmId>().primaryKey(),
  name: text('name').notNull(),
  colour: firmColourType('colour').notNull(),
  /** IANA name; times that bind are shown in it. */
  timeZone: text('time_zone').notNull().default(UNSAID_ZONE),
  createdAt: at('created_at').notNull().defaultNow(),
});

export const alliance = pgTable('alliance', {
  id: uuid('id').$type<AllianceId>().primaryKey(),
  name: text('name').notNull(),
  createdBy: person('created_by'),
  createdAt: at('created_at').notNull().defaultNow(),
});

/** The alliance a row belongs to. */
export const ofAlliance = () =>
  uuid('alliance_id')
    .$type<AllianceId>()
    .notNull()
    .references(() => alliance.id);

/** The firms that own an alliance together. */
export const allianceFirm = pgTable(
  'alliance_firm',
  {
    allianceId: ofAlliance(),
    firmId: uuid('firm_id')
      .$type<FirmId>()
      .notNull()
      .references(() => firm.id),
    joinedAt: at('joined_at').notNull().defaultNow(),
  },
  (table) => [primaryKey({ columns: [table.allianceId, table.firmId] })],
);

/** A person of a firm, in an alliance. Nobody speaks for two firms of one alliance. */
export const member = pgTable(
  'member',
  {
    id: uuid('id').primaryKey(),
    allianceId: uuid('alliance_id').$type<AllianceId>().notNull(),
    firmId: ofFirm('firm_id').notNull(),
    userId: person('user_id').notNull(),
    role: roleType('role').notNull(),
    joinedAt: at('joined_at').notNull().defaultNow(),
  },
  (table) => [
    unique('member_alliance_user').on(table.allianceId, table.userId),
    index('member_user').on(table.userId),
    foreignKey({
      columns: [table.allianceId, table.firmId],
      foreignColumns: [allianceFirm.allianceId, allianceFirm.firmId],
    }),
  ],
);

/** An offered place in a firm; only the SHA-256 of its token is kept. */
export const invitation = pgTable(
  'invitation',
  {
    id: uuid('id').primaryKey(),
    tokenHash: text('token_hash').notNull().unique(),
    allianceId: uuid('alliance_id').$type<AllianceId>().notNull(),
    firmId: ofFirm('firm_id').notNull(),
    role: roleType('role').notNull(),
    invitedBy: person('invited_by').notNull(),
    createdAt: at('created_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
    acceptedBy: person('accepted_by'),
    acceptedAt: at('accepted_at'),
  },
  (table) => [
    foreignKey({
      columns: [table.allianceId, table.firmId],
      foreignColumns: [allianceFirm.allianceId, allianceFirm.firmId],
    }),
  ],
);
