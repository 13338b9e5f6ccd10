import type { AllianceId, FirmId, UserId } from '@entente/protocol/ids';
import { roles } from '@entente/protocol/roles';
import { firmColours } from '@entente/protocol/firm-colours';
import { UNSAID_ZONE } from '@entente/protocol/time-zone';
import {
  foreignKey,
  index,
  pgEnum,
  pgTable,
  primaryKey,
  text,
  timestamp,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { user } from './people.ts';

const at = (name: string) => timestamp(name, { withTimezone: true });

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
  createdBy: uuid('created_by')
    .$type<UserId>()
    .references(() => user.id),
  createdAt: at('created_at').notNull().defaultNow(),
});

/** The firms that own an alliance together. */
export const allianceFirm = pgTable(
  'alliance_firm',
  {
    allianceId: uuid('alliance_id')
      .$type<AllianceId>()
      .notNull()
      .references(() => alliance.id),
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
    firmId: uuid('firm_id').$type<FirmId>().notNull(),
    userId: uuid('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => user.id),
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
    firmId: uuid('firm_id').$type<FirmId>().notNull(),
    role: roleType('role').notNull(),
    invitedBy: uuid('invited_by')
      .$type<UserId>()
      .notNull()
      .references(() => user.id),
    createdAt: at('created_at').notNull().defaultNow(),
    expiresAt: at('expires_at').notNull(),
    acceptedBy: uuid('accepted_by')
      .$type<UserId>()
      .references(() => user.id),
    acceptedAt: at('accepted_at'),
  },
  (table) => [
    foreignKey({
      columns: [table.allianceId, table.firmId],
      foreignColumns: [allianceFirm.allianceId, allianceFirm.firmId],
    }),
  ],
);
