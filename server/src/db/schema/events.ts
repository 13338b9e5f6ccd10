import type { AllianceId, DocumentId, UserId } from '@entente/protocol/ids';
import { sql } from 'drizzle-orm';
import { bigint, index, jsonb, pgTable, text, uuid } from 'drizzle-orm/pg-core';
import { at, ofFirm } from './columns.ts';

/** The trail: one line for every act that matters. Rows never change. */
export const event = pgTable(
  'event',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    at: at('at').notNull().defaultNow(),
    kind: text('kind').notNull(),
    allianceId: uuid('alliance_id').$type<AllianceId>(),
    userId: uuid('user_id').$type<UserId>(),
    firmId: ofFirm('firm_id'),
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
