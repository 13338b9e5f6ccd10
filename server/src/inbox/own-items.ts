import { and, eq, inArray, isNull, or } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { audiencesOf } from '../access/audience.ts';
import { inboxItem } from '../db/schema/inbox.ts';
import { thread } from '../db/schema/threads.ts';

/** Somebody's own items of one alliance. */
export const isOwn = ({ userId, allianceId }: Actor) =>
  and(eq(inboxItem.userId, userId), eq(inboxItem.allianceId, allianceId));

/** Of these, with `thread` joined, those that they may know of by now (IN6). */
export const isKnown = (actor: Actor) =>
  and(isOwn(actor), or(isNull(inboxItem.threadId), inArray(thread.audience, audiencesOf(actor))));
