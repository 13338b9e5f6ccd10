import { z } from 'zod';
import { documentId, userId } from '../ids.ts';
import { messageContent } from '../message/message-content.ts';
import { endpoint } from './endpoint.ts';
import { partId } from './proposals.ts';
import { anchor } from '../anchor.ts';
import { madeEntry, messageId, reactionName } from './thread-messages.ts';
import { attention, myThreads, threadDetail, threadId, threadMark, threadPath } from './threads.ts';
import { day } from '../day.ts';

/** Names one act, drawn by the browser: the same request again changes nothing, also when somebody undid it meanwhile. */
export const actId = z.uuid().brand<'ActId'>();
export type ActId = z.infer<typeof actId>;

const messagePath = `${threadPath}/messages/:messageId` as const;

/** Answers. `conflict` when the document is archived. A resolved thread stays resolved. */
export const reply = endpoint('POST', `${threadPath}/messages`, {
  input: z.object({ id: messageId, content: messageContent }),
  output: threadDetail,
});

/** Changes one's own message; what it said before is kept. `conflict` unless `revision` is the one that is changed. */
export const editMessage = endpoint('PATCH', messagePath, {
  input: z.object({ revision: z.int().min(1), content: messageContent }),
  output: threadDetail,
});

/** Takes one's own message back: its place stays, marked; what it said is kept for the record. */
export const deleteMessage = endpoint('POST', `${messagePath}/delete`, {
  input: z.object({}),
  output: threadDetail,
});

/** Reacts to a message, or takes that back. `conflict` for a deleted one. */
export const react = endpoint('POST', `${messagePath}/reactions`, {
  input: z.object({ reaction: reactionName, isOn: z.boolean() }),
  output: threadDetail,
});

/** Marks as done, for everybody. When it is resolved already nothing changes. */
export const resolveThread = endpoint('POST', `${threadPath}/resolve`, {
  input: z.object({ id: actId }),
  output: threadDetail,
});

export const reopenThread = endpoint('POST', `${threadPath}/reopen`, {
  input: z.object({ id: actId }),
  output: threadDetail,
});

/** Asks one person to see to it, or nobody. `bad_request` for somebody who may not comment on it. */
export const assignThread = endpoint('POST', `${threadPath}/assign`, {
  input: z.object({ id: actId, to: userId.nullable(), dueOn: day.nullable() }),
  output: threadDetail,
});

/** Puts a thread in another place of its document by hand. */
export const placeThread = endpoint('POST', `${threadPath}/place`, {
  input: z.object({ id: actId, anchor }),
  output: threadDetail,
});

/**
 * Notes that a message became an entry or a line of a document of the alliance; the same again changes nothing.
 * `not_saved_yet` while the edit that made it is not on the record, `bad_request` when something else stands there.
 */
export const messageBecameEntry = endpoint('POST', `${messagePath}/entries`, {
  input: z.object({ documentId, entryId: partId }),
  output: threadDetail,
});

/**
 * Asks before an entry is made of a message, naming the id that it will have: of each kind a message becomes one, and of several
 * who ask at once one wins. `conflict` when the thread's document is archived.
 */
export const claimEntry = endpoint('POST', `${messagePath}/claims`, {
  input: z.object({ documentId, entryId: partId }),
  output: z.object({
    /** What is made, or has been. */
    winner: madeEntry,
    /** Whether it is the one that was asked for: only then it may be made. */
    isOurs: z.boolean(),
    /** Whether it is on the record by now. */
    isThere: z.boolean(),
  }),
});

/** A message that became an entry. */
export const sourceMessage = madeEntry.extend({
  /** The document of the thread; `documentId` is the entry's. */
  threadDocumentId: documentId,
  threadId,
  messageId,
  number: z.int().min(1),
});
export type SourceMessage = z.infer<typeof sourceMessage>;

/** Which messages became entries of this document, as far as the reader may see them. */
export const listSourceMessages = endpoint('GET', '/api/documents/:documentId/source-messages', {
  input: z.void(),
  output: z.object({ messages: z.array(sourceMessage) }),
});

const oneMark = z.object({ mark: threadMark });

/** Notes up to which number one has read, on every device, with what the inbox says of it. Never goes back. */
export const readUpTo = endpoint('POST', `${threadPath}/read`, {
  input: z.object({ number: z.int().min(1) }),
  output: oneMark,
});

/** Follows a thread, mutes it, or neither; who writes in it follows it by that. */
export const attendThread = endpoint('POST', `${threadPath}/attention`, {
  input: z.object({ attention: attention.nullable() }),
  output: oneMark,
});

/** Is told of every new thread of the document, or no longer. */
export const followDocument = endpoint('POST', '/api/documents/:documentId/following', {
  input: z.object({ isFollowing: z.boolean() }),
  output: myThreads,
});
