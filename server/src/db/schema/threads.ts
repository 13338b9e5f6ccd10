import type { Anchor } from '@entente/protocol/anchor';
import type { DocumentKind } from '@entente/protocol/api/documents';
import type { ActId } from '@entente/protocol/api/thread-acts';
import type { MessageId, ReactionName } from '@entente/protocol/api/thread-messages';
import type { Attention, ThreadAct, ThreadId } from '@entente/protocol/api/threads';
import type { AllianceId, FirmId, UserId } from '@entente/protocol/ids';
import type { MessageContent } from '@entente/protocol/message/content';
import {
  bigint,
  date,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core';
import { at, ofFirm } from './columns.ts';
import { ofDocument } from './documents.ts';
import { person } from './people.ts';

/** A comment with its replies: what it is about and where it stands. Who said and did what is in the tables below. */
export const thread = pgTable(
  'thread',
  {
    id: uuid('id').$type<ThreadId>().primaryKey(),
    documentId: ofDocument(),
    /** Who may know of it: the id of the alliance, or of the one firm whose own it is. */
    audience: uuid('audience').$type<AllianceId | FirmId>().notNull(),
    anchor: jsonb('anchor').$type<Anchor>().notNull(),
    startedBy: person('started_by').notNull(),
    startedFor: ofFirm('started_for').notNull(),
    startedAt: at('started_at').notNull(),
    resolvedBy: person('resolved_by'),
    resolvedFor: ofFirm('resolved_for'),
    resolvedAt: at('resolved_at'),
    assignedTo: person('assigned_to'),
    assignedToFirm: ofFirm('assigned_to_firm'),
    dueOn: date('due_on', { mode: 'string' }),
    assignedBy: person('assigned_by'),
    assignedFor: ofFirm('assigned_for'),
    assignedAt: at('assigned_at'),
    /** The highest number of its messages and acts. */
    numberedTo: integer('numbered_to').notNull(),
    /** 1, 2, 3 … over the threads of one audience in one document: a reader asks for what is behind the last they know. */
    change: bigint('change', { mode: 'number' }).notNull(),
  },
  (table) => [unique('thread_change').on(table.documentId, table.audience, table.change)],
);

const ofThread = () =>
  uuid('thread_id')
    .$type<ThreadId>()
    .notNull()
    .references(() => thread.id);
const ofMessage = () =>
  uuid('message_id')
    .$type<MessageId>()
    .notNull()
    .references(() => threadMessage.id);

/** One message. Of a row nothing changes but what it says by now, and, once, that it was deleted. */
export const threadMessage = pgTable(
  'thread_message',
  {
    /** Drawn by a browser. */
    id: uuid('id').$type<MessageId>().primaryKey(),
    threadId: ofThread(),
    /** Shared with the acts. */
    number: integer('number').notNull(),
    writtenBy: person('written_by').notNull(),
    writtenFor: ofFirm('written_for').notNull(),
    at: at('at').notNull(),
    /** Which of its revisions holds. */
    revision: integer('revision').notNull(),
    editedAt: at('edited_at'),
    deletedAt: at('deleted_at'),
  },
  (table) => [unique('thread_message_number').on(table.threadId, table.number)],
);

/** What a message said, each time. Rows never change and stay when the message is deleted. */
export const messageRevision = pgTable(
  'message_revision',
  {
    messageId: ofMessage(),
    revision: integer('revision').notNull(),
    at: at('at').notNull(),
    content: jsonb('content').$type<MessageContent>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.revision] })],
);

/** What the kinds of acts have more than who and when. */
export interface ActDetail {
  readonly to?: UserId;
  readonly toFirm?: FirmId;
  readonly dueOn?: string | null;
  readonly from?: Anchor;
}

/** Something done to a thread. Rows never change. */
export const threadAct = pgTable(
  'thread_act',
  {
    threadId: ofThread(),
    /** Drawn by a browser: the same request again is known by it. */
    id: uuid('id').$type<ActId>().notNull(),
    number: integer('number').notNull(),
    kind: text('kind').$type<ThreadAct['kind']>().notNull(),
    actedBy: person('acted_by').notNull(),
    actedFor: ofFirm('acted_for').notNull(),
    at: at('at').notNull(),
    detail: jsonb('detail').$type<ActDetail>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.threadId, table.id] }),
    unique('thread_act_number').on(table.threadId, table.number),
  ],
);

/** An answer without words. Taken back, the row goes; the trail keeps both. */
export const reaction = pgTable(
  'reaction',
  {
    messageId: ofMessage(),
    reaction: text('reaction').$type<ReactionName>().notNull(),
    reactedBy: person('reacted_by').notNull(),
    reactedFor: ofFirm('reacted_for').notNull(),
    at: at('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.reaction, table.reactedBy] })],
);

/** What a message became: an entry or a line of some document of the alliance. Rows never change. */
export const madeEntry = pgTable(
  'made_entry',
  {
    messageId: ofMessage(),
    documentId: ofDocument(),
    /** The Yjs id of the element, `clientID-clock`. */
    entryId: text('entry_id').notNull(),
    madeBy: person('made_by').notNull(),
    madeFor: ofFirm('made_for').notNull(),
    at: at('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.messageId, table.documentId, table.entryId] }),
    index('made_entry_document').on(table.documentId),
  ],
);

/**
 * Who makes an entry of a message, and under which name: one of each kind, so that two who ask at once do not make two.
 * Another takes its place when the entry never came or is gone.
 */
export const entryClaim = pgTable(
  'entry_claim',
  {
    messageId: ofMessage(),
    /** That of the document: what can be made in it. */
    kind: text('kind').$type<DocumentKind>().notNull(),
    documentId: ofDocument(),
    entryId: text('entry_id').notNull(),
    claimedBy: person('claimed_by').notNull(),
    claimedFor: ofFirm('claimed_for').notNull(),
    at: at('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.messageId, table.kind] })],
);

/** What one person has to do with one thread. */
export const threadAttention = pgTable(
  'thread_attention',
  {
    threadId: ofThread(),
    userId: person('user_id').notNull(),
    attention: text('attention').$type<Attention>(),
    readTo: integer('read_to').notNull().default(0),
    mentionedIn: integer('mentioned_in').notNull().default(0),
  },
  (table) => [primaryKey({ columns: [table.threadId, table.userId] })],
);

/** Who is told of every new thread of a document. */
export const documentFollower = pgTable(
  'document_follower',
  { documentId: ofDocument(), userId: person('user_id').notNull() },
  (table) => [primaryKey({ columns: [table.documentId, table.userId] })],
);
