import type { CardId, ClusterId, PremortemId } from '@entente/protocol/api/premortem';
import { sql } from 'drizzle-orm';
import { foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { at, ofFirm } from './columns.ts';
import { ofDocument } from './documents.ts';
import { person } from './people.ts';

/** A session of a register. Its phase follows from its times: writing until revealed, open until closed. */
export const premortem = pgTable(
  'premortem',
  {
    id: uuid('id').$type<PremortemId>().primaryKey(),
    documentId: ofDocument(),
    question: text('question').notNull(),
    startedBy: person('started_by').notNull(),
    startedFor: ofFirm('started_for').notNull(),
    startedAt: at('started_at').notNull(),
    /** The timer's end; nothing happens by itself when it has passed. */
    endsAt: at('ends_at').notNull(),
    revealedBy: person('revealed_by'),
    revealedFor: ofFirm('revealed_for'),
    revealedAt: at('revealed_at'),
    closedBy: person('closed_by'),
    closedFor: ofFirm('closed_for'),
    closedAt: at('closed_at'),
  },
  (table) => [
    index('premortem_document').on(table.documentId),
    uniqueIndex('premortem_one_running')
      .on(table.documentId)
      .where(sql`${table.closedAt} IS NULL`),
  ],
);

const ofSession = () =>
  uuid('premortem_id')
    .$type<PremortemId>()
    .notNull()
    .references(() => premortem.id);

/** What cards were sorted into. Its id was drawn by a browser and means something in its session only. */
export const premortemCluster = pgTable(
  'premortem_cluster',
  {
    premortemId: ofSession(),
    id: uuid('id').$type<ClusterId>().notNull(),
    name: text('name').notNull(),
    madeAt: at('made_at').notNull(),
    /** The register's risk that it became, `clientID-clock`; the first one stays. */
    riskId: text('risk_id'),
  },
  (table) => [primaryKey({ columns: [table.premortemId, table.id] })],
);

/** One cause that somebody wrote down. Its id was drawn by a browser and means something in its session only. */
export const premortemCard = pgTable(
  'premortem_card',
  {
    premortemId: ofSession(),
    id: uuid('id').$type<CardId>().notNull(),
    writtenBy: person('written_by').notNull(),
    writtenFor: ofFirm('written_for').notNull(),
    writtenAt: at('written_at').notNull(),
    /** Empty once withdrawn. */
    text: text('text').notNull(),
    /** The row stays, so that a late copy of the request which added the card does not bring it back. */
    withdrawnAt: at('withdrawn_at'),
    clusterId: uuid('cluster_id').$type<ClusterId>(),
    /** The register's risk that it became, `clientID-clock`; the first one stays. */
    riskId: text('risk_id'),
  },
  (table) => [
    primaryKey({ columns: [table.premortemId, table.id] }),
    foreignKey({
      columns: [table.premortemId, table.clusterId],
      foreignColumns: [premortemCluster.premortemId, premortemCluster.id],
      name: 'premortem_card_cluster',
    }),
  ],
);
