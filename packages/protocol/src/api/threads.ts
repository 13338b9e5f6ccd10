import { z } from 'zod';
import { documentId, firmId, userId } from '../ids.ts';
import { messageContent } from '../message/message-content.ts';
import { author } from './documents.ts';
import { endpoint } from './endpoint.ts';
import { anchor } from '../anchor.ts';
import { message, messageId, revision } from './thread-messages.ts';
import { day } from '../day.ts';

/** Drawn by the browser that starts the thread, so that a request sent twice starts one. */
export const threadId = z.uuid().brand<'ThreadId'>();
export type ThreadId = z.infer<typeof threadId>;

/** Who may know of a thread at all. */
export const audience = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('alliance') }),
  z.object({ kind: z.literal('firm'), firmId }),
]);
export type Audience = z.infer<typeof audience>;

const stamp = z.object({ by: author, at: z.iso.datetime() });

/** One person who was asked to see to a thread. */
export const assignment = stamp.extend({ to: author, dueOn: day.nullable() });
export type Assignment = z.infer<typeof assignment>;

/** A thread as a list shows it: the same for everybody who may read it. */
export const threadSummary = z.object({
  id: threadId,
  documentId,
  anchor,
  audience,
  started: stamp,
  /** Null while it is open. */
  resolved: stamp.nullable(),
  assigned: assignment.nullable(),
  /** The first words of the first message, on one line; empty once that is deleted. */
  excerpt: z.string(),
  /** How many messages there are, deleted ones left out. */
  messageCount: z.int().min(0),
  /** Who has written in it, in the order they came. */
  people: z.array(author),
  /** The newest message; see `isUnread`. */
  newest: stamp.extend({ number: z.int().min(1) }),
});
export type ThreadSummary = z.infer<typeof threadSummary>;

/** Something that was done to a thread, standing between its messages; `number` as theirs. */
export const threadAct = z.discriminatedUnion('kind', [
  stamp.extend({ number: z.int().min(1), kind: z.literal('resolved') }),
  stamp.extend({ number: z.int().min(1), kind: z.literal('reopened') }),
  stamp.extend({
    number: z.int().min(1),
    kind: z.literal('assigned'),
    to: author,
    dueOn: day.nullable(),
  }),
  stamp.extend({ number: z.int().min(1), kind: z.literal('unassigned') }),
  /** Put in another place by hand; `from` is where it was. */
  stamp.extend({ number: z.int().min(1), kind: z.literal('placed'), from: anchor }),
]);
export type ThreadAct = z.infer<typeof threadAct>;

/** Messages of one answer at most. */
export const MESSAGES_OF_A_PAGE = 100;

/** Some messages in their order with the acts that stand between them. */
export const messagePage = z.object({
  messages: z.array(message),
  acts: z.array(threadAct),
  /** Whether there is anything before these. */
  hasEarlier: z.boolean(),
});
export type MessagePage = z.infer<typeof messagePage>;

/** A thread with its newest messages. */
export const threadDetail = threadSummary.extend(messagePage.shape);
export type ThreadDetail = z.infer<typeof threadDetail>;

const threads = '/api/documents/:documentId/threads' as const;
export const threadPath = `${threads}/:threadId` as const;

/**
 * The threads of a document that have changed since, 200 at most. `:since` is `0` at first, then the `upTo` of the answer
 * before; opaque. Read on while `isWhole` is false; after a hint, read on from the last `upTo`.
 */
export const listChangedThreads = endpoint('GET', '/api/documents/:documentId/thread-changes/:since', {
  input: z.void(),
  output: z.object({ threads: z.array(threadSummary), upTo: z.string(), isWhole: z.boolean() }),
});

/**
 * The same with everything that was said and done in each, 50 at most: for whoever takes the conversations of a document
 * along. `:since` as above.
 */
export const listConversations = endpoint('GET', '/api/documents/:documentId/conversations/:since', {
  input: z.void(),
  output: z.object({ threads: z.array(threadDetail), upTo: z.string(), isWhole: z.boolean() }),
});

export const readThread = endpoint('GET', threadPath, { input: z.void(), output: threadDetail });

/** The messages before a number. */
export const readEarlier = endpoint('GET', `${threadPath}/before/:number`, {
  input: z.void(),
  output: messagePage,
});

/**
 * What a message said before a revision of it, the newest 50, oldest first. Of a deleted one it is told to who wrote it and to the
 * liaisons of every firm; `not_allowed` for the others.
 */
export const readRevisions = endpoint('GET', `${threadPath}/messages/:messageId/revisions/:number`, {
  input: z.void(),
  output: z.object({ revisions: z.array(revision), hasEarlier: z.boolean() }),
});

/**
 * Starts a thread with its first message; the same ids again change nothing. `not_saved_yet` when the place is not on the
 * record, `bad_request` for `anchor` when it is gone by now, `conflict` when the document is archived or the ids are somebody else's.
 */
export const startThread = endpoint('POST', threads, {
  input: z.object({ id: threadId, messageId, anchor, content: messageContent }),
  output: threadDetail,
});

/** Says who is writing in a thread right now; not kept. Ask every few seconds while somebody types. */
export const sayTyping = endpoint('POST', `${threadPath}/typing`, {
  input: z.object({}),
  output: z.object({}),
});

/** What a person has to do with a thread: a follower is told of replies, who has muted it only of mentions by name. */
export const attention = z.enum(['following', 'muted']);
export type Attention = z.infer<typeof attention>;

/** The reader's own marks of one thread; a thread without any has attention null and zeros. */
export const threadMark = z.object({
  threadId,
  attention: attention.nullable(),
  /** The number up to which they have read, on any device. */
  readTo: z.int().min(0),
  /** The number of the newest message that mentions them; 0 when none does. */
  mentionedIn: z.int().min(0),
});
export type ThreadMark = z.infer<typeof threadMark>;

/** The reader's own side of a document's threads. Changes are told by the hint `inbox`. */
export const myThreads = z.object({
  userId,
  /** Whether they are told of every new thread of the document. */
  isFollowing: z.boolean(),
  /** What was said before they came counts as read. */
  since: z.iso.datetime(),
  marks: z.array(threadMark),
});
export type MyThreads = z.infer<typeof myThreads>;

export const readMyThreads = endpoint('GET', '/api/documents/:documentId/my-threads', {
  input: z.void(),
  output: myThreads,
});
