import { markOf } from '@entente/protocol/thread-unread';
import type { ThreadDetail } from '@entente/protocol/api/threads';
import { useState } from 'react';
import { useThreadWorld, type ThreadWorld } from './thread-world.ts';
import type { OpenedAt } from './unread-line.ts';

function openedNow({ threads, mine }: ThreadWorld, { id, newest }: ThreadDetail): OpenedAt | undefined {
  if (mine === undefined) return undefined;
  // What was read of the thread when it was last open may be older than what the list says of it.
  const listed = threads.find((thread) => thread.id === id)?.newest.number ?? 0;
  const { userId, since } = mine;
  return { userId, since, readTo: markOf(mine, id).readTo, upTo: Math.max(newest.number, listed) };
}

/**
 * How a thread stood for the reader as they opened it; undefined until that is known.
 * @param isFresh whether the server has said it since: this device may keep an older state
 */
export function useOpenedAt(thread: ThreadDetail, isFresh: boolean): OpenedAt | undefined {
  const world = useThreadWorld();
  const [opened, setOpened] = useState<OpenedAt>();
  if (opened === undefined && isFresh && world.mine !== undefined) setOpened(openedNow(world, thread));
  return opened;
}
