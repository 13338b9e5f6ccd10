import { z } from 'zod';
import { allianceId, documentId } from '../ids.ts';
import { author, documentKind } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { partId, proposalId } from './proposals.ts';
import { messageId } from './thread-messages.ts';
import { threadId } from './threads.ts';
import { day } from '../day.ts';

/** Names something a person was told. */
export const inboxItemId = z.uuid().brand<'InboxItemId'>();
export type InboxItemId = z.infer<typeof inboxItemId>;

/** Why somebody is told. A new kind is a new word here, and whoever makes it tells it. */
export const inboxKind = z.enum([
  /** By name, by firm or by role. */
  'mention',
  /** In a thread they take part in or follow. */
  'reply',
  'assigned',
  /** The day by which one was asked to see to a thread: tomorrow, or today. */
  'due',
  /** A new thread of a document they follow. */
  'thread',
  /** A proposal that awaits our firm. */
  'proposal',
  /** A decision that we are asked to say in our own words. */
  'read_back',
  /** A review date that comes near or has come. */
  'review',
  /** A proposal that is not answered by the day that was hoped for. */
  'late',
]);
export type InboxKind = z.infer<typeof inboxKind>;

/** What was proposed or agreed, such as `D-3 We ship on Fridays`; empty for a whole document. */
const title = z.string();

/** Where an item leads. */
export const inboxSubject = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('thread'),
    threadId,
    /** The message concerned, the first of several; null for what is about the thread as a whole. */
    message: z.object({ id: messageId, number: z.int().min(1) }).nullable(),
    /** Its first words on one line; empty once it is deleted. */
    excerpt: z.string(),
  }),
  z.object({ kind: z.literal('proposal'), proposalId, title }),
  z.object({ kind: z.literal('entry'), entryId: partId, title }),
]);
export type InboxSubject = z.infer<typeof inboxSubject>;

export const inboxItem = z.object({
  id: inboxItemId,
  kind: inboxKind,
  at: z.iso.datetime(),
  /** Null while it is unread. */
  readAt: z.iso.datetime().nullable(),
  /** Who did it last; null when nobody did, as when a date has come. */
  by: author.nullable(),
  /** How many replies it stands for; 1 for the other kinds. */
  count: z.int().min(1),
  /** The day that it is about; null when it is about none. */
  day: day.nullable(),
  document: z.object({ id: documentId, kind: documentKind, title: z.string() }),
  subject: inboxSubject,
});
export type InboxItem = z.infer<typeof inboxItem>;

const inbox = '/api/alliances/:allianceId/inbox' as const;

/**
 * What the reader was told in this alliance, newest first, 50 at a time. `:filter` is `all` or `unread`; `:before` is
 * `newest`, then the `next` of the answer before, which is null at the end.
 */
export const listInbox = endpoint('GET', `${inbox}/:filter/:before`, {
  input: z.void(),
  output: z.object({ items: z.array(inboxItem), next: z.string().nullable() }),
});

const unread = z.object({ allianceId, unread: z.int().min(0) });

/** How many items are unread: the badge. Changes are told by the hint `inbox`. */
export const countUnread = endpoint('GET', '/api/alliances/:allianceId/inbox-count', {
  input: z.void(),
  output: unread,
});

/** Marks one as read or unread, on every device. */
export const markItem = endpoint('POST', `${inbox}/:itemId/mark`, {
  input: z.object({ isRead: z.boolean() }),
  output: unread,
});

/** Marks everything as read that was told by `until`, the `at` of the newest item that was shown. */
export const markAllRead = endpoint('POST', `${inbox}/mark-all`, {
  input: z.object({ until: z.iso.datetime() }),
  output: unread,
});

/** The kinds that the reader does not want to be told of. */
export const inboxPreferences = z.object({ off: z.array(inboxKind).max(inboxKind.options.length) });
export type InboxPreferences = z.infer<typeof inboxPreferences>;

const preferences = '/api/alliances/:allianceId/inbox-preferences' as const;

export const readInboxPreferences = endpoint('GET', preferences, {
  input: z.void(),
  output: inboxPreferences,
});

/** From the next thing on; what was told stays. */
export const setInboxPreferences = endpoint('POST', preferences, {
  input: inboxPreferences,
  output: inboxPreferences,
});
