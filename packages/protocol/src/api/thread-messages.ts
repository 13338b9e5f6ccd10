import { z } from 'zod';
import { documentId } from '../ids.ts';
import { content } from '../message/content.ts';
import { author } from './documents.ts';
import { partId } from './proposals.ts';

/** Drawn by the browser that writes the message, so that a request sent twice writes one. */
export const messageId = z.uuid().brand<'MessageId'>();
export type MessageId = z.infer<typeof messageId>;

/** The ways to answer without words. A closed list: the page draws them, nobody sends pictures. */
export const reactionName = z.enum([
  'thumbs_up',
  'thumbs_down',
  'heart',
  'celebrate',
  'thanks',
  'smile',
  'surprised',
  'thinking',
  'eyes',
  'done',
]);
export type ReactionName = z.infer<typeof reactionName>;

/** A risk, a decision or a line of an agreement that a message became. */
export const madeEntry = z.object({ documentId, entryId: partId, by: author, at: z.iso.datetime() });
export type MadeEntry = z.infer<typeof madeEntry>;

export const message = z.object({
  id: messageId,
  /** Its place in the thread: 1, 2, 3 …, shared with the acts between the messages. Links name it. */
  number: z.int().min(1),
  /** Who wrote it, also when they have left since. */
  by: author,
  at: z.iso.datetime(),
  /** Null once it is deleted. */
  content: content.nullable(),
  /** 1 as first written; what was said before is read by `readRevisions`. */
  revision: z.int().min(1),
  editedAt: z.iso.datetime().nullable(),
  deletedAt: z.iso.datetime().nullable(),
  /** In the order of `reactionName`; the people of each in the order they came. */
  reactions: z.array(z.object({ reaction: reactionName, people: z.array(author) })),
  /** What it became, oldest first. */
  entries: z.array(madeEntry),
});
export type Message = z.infer<typeof message>;

/** What a message said at one time. */
export const revision = z.object({ revision: z.int().min(1), at: z.iso.datetime(), content });
export type Revision = z.infer<typeof revision>;
