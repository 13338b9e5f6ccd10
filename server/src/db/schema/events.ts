import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core';

/** The trail: one line for every act that matters. Rows never change. */
export const event = pgTable(
  'event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: timestamp('at', { withTimezone: true }).notNull().defaultNow(),
    kind: text('kind').notNull(),
    allianceId: uuid('alliance_id').$type<AllianceId>(),
    userId: uuid('user_id').$type<UserId>(),
    firmId: uuid('firm_id').$type<FirmId>(),
    documentId: uuid('document_id').$type<DocumentId>(),
    detail: jsonb('detail').notNull(),
  },
  (table) => [
    index('event_alliance').on(table.allianceId, table.id),
    index('event_password_refused')
      .on(table.userId, table.at)
      .where(sql`${table.kind} = 'password_refused'`),
    // Looked through now and then for restores whose versions are not kept yet.
    index('event_restored')
      .on(table.documentId)
      .where(sql`kind = 'restored'`),
  ],
);
