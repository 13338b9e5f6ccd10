import type { InboxItemId, InboxKind } from '@entente/protocol/api/inbox';
import type { ProposalId } from '@entente/protocol/api/proposals';
import type { MessageId } from '@entente/protocol/api/thread-messages';
import type { ThreadId } from '@entente/protocol/api/threads';
import { sql } from 'drizzle-orm';
import {
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  uniqueIndex,
  uuid,
} from 'drizzle-orm/pg-core';
import { proposal } from './agreeing.ts';
import { ofAlliance } from './alliances.ts';
import { at, ofFirm } from './columns.ts';
import { ofDocument } from './documents.ts';
import { person } from './people.ts';
import { thread, threadMessage } from './threads.ts';

/** Something one person was told. What it is about is one of a thread, a proposal, an entry. */
export const inboxItem = pgTable(
  'inbox_item',
  {
    id: uuid('id').$type<InboxItemId>().primaryKey(),
    allianceId: ofAlliance(),
    userId: person('user_id').notNull(),
    kind: text('kind').$type<InboxKind>().notNull(),
    at: at('at').notNull(),
    readAt: at('read_at'),
    /** Null when nobody did it, as when a date has come. */
    doneBy: person('done_by'),
    doneFor: ofFirm('done_for'),
    count: integer('count').notNull().default(1),
    documentId: ofDocument(),
    threadId: uuid('thread_id')
      .$type<ThreadId>()
      .references(() => thread.id),
    messageId: uuid('message_id')
      .$type<MessageId>()
      .references(() => threadMessage.id),
    /** The number in the thread up to which one has to have read for this to be read. */
    number: integer('number'),
    proposalId: uuid('proposal_id')
      .$type<ProposalId>()
      .references(() => proposal.id),
    /** The Yjs id of an entry, `clientID-clock`; `proposalId` is then the text that it was agreed to with. */
    entryId: text('entry_id'),
    /** The day that it is about. */
    day: date('day', { mode: 'string' }),
  },
  (table) => [
    index('inbox_item_person').on(table.userId, table.allianceId, table.at.desc(), table.id),
    index('inbox_item_unread')
      .on(table.userId, table.allianceId, table.at.desc(), table.id)
      .where(sql`${table.readAt} is null`),
    // Replies that nobody has read yet are one item for each thread.
    uniqueIndex('inbox_item_replies')
      .on(table.userId, table.threadId)
      .where(sql`${table.kind} = 'reply' and ${table.readAt} is null`),
    index('inbox_item_thread').on(table.threadId, table.userId),
  ],
);

/** The kinds that a person does not want to be told of. */
export const inboxPreference = pgTable(
  'inbox_preference',
  {
    allianceId: ofAlliance(),
    userId: person('user_id').notNull(),
    off: jsonb('off').$type<readonly InboxKind[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.allianceId, table.userId] })],
);

/** That the people of a firm were told of a day: each is told of once, whichever server looks, and however often. */
export const toldDay = pgTable(
  'told_day',
  {
    proposalId: uuid('proposal_id')
      .$type<ProposalId>()
      .notNull()
      .references(() => proposal.id),
    firmId: ofFirm('firm_id').notNull(),
    what: text('what').$type<'review_near' | 'review_come' | 'answer_late'>().notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    at: at('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.proposalId, table.firmId, table.what, table.day] })],
);

/** That somebody was told that a thread they see to is due: of each day once, as of `toldDay`. */
export const toldDue = pgTable(
  'told_due',
  {
    threadId: uuid('thread_id')
      .$type<ThreadId>()
      .notNull()
      .references(() => thread.id),
    userId: person('user_id').notNull(),
    what: text('what').$type<'due_near' | 'due_come'>().notNull(),
    day: date('day', { mode: 'string' }).notNull(),
    at: at('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.threadId, table.userId, table.what, table.day] })],
);
