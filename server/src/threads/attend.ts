import type { Attention, ThreadId } from '@entente/protocol/api/threads';
import type { UserId } from '@entente/protocol/ids';
import { sql } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { threadAttention } from '../db/schema/threads.ts';

/** What is noted of some people and a thread; what is left out stays as it was. */
export interface Noted {
  readonly threadId: ThreadId;
  readonly people: Iterable<UserId>;
  /** They follow it, unless they have said otherwise. */
  readonly isFollowing?: boolean;
  readonly readTo?: number;
  readonly mentionedIn?: number;
}

/** Notes something for people who have to do with a thread. Numbers never go back. */
export async function noteAttention(tx: Database, { threadId, people, ...noted }: Noted): Promise<void> {
  const attention: Attention | null = noted.isFollowing ? 'following' : null;
  const { readTo = 0, mentionedIn = 0 } = noted;
  // In one order for everybody, so that two who note the same people never wait for each other.
  const ids = [...new Set(people)].toSorted();
  if (ids.length === 0) return;
  await tx
    .insert(threadAttention)
    .values(ids.map((userId) => ({ threadId, userId, attention, readTo, mentionedIn })))
    .onConflictDoUpdate({
      target: [threadAttention.threadId, threadAttention.userId],
      set: {
        attention: sql`coalesce(${threadAttention.attention}, excluded.attention)`,
        readTo: sql`greatest(${threadAttention.readTo}, excluded.read_to)`,
        mentionedIn: sql`greatest(${threadAttention.mentionedIn}, excluded.mentioned_in)`,
      },
    });
}
