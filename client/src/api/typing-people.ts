import type { Author } from '@entente/protocol/api/documents';
import type { ThreadId } from '@entente/protocol/api/threads';
import type { UserId } from '@entente/protocol/ids';
import { useSyncExternalStore } from 'react';

/** Somebody is said to write this long after the last word of it; longer than the pause between two words of it. */
const SHOWN_MS = 6000;

const nobody: readonly Author[] = [];

/** Who writes in which thread right now, as the hints say it. */
const writing = new Map<ThreadId, readonly Author[]>();
const ends = new Map<string, ReturnType<typeof setTimeout>>();
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const without = (threadId: ThreadId, userId: UserId): readonly Author[] =>
  (writing.get(threadId) ?? nobody).filter((one) => one.userId !== userId);

function set(threadId: ThreadId, people: readonly Author[]): void {
  if (people.length === 0) writing.delete(threadId);
  else writing.set(threadId, people);
  for (const listener of listeners) listener();
}

/** Somebody writes no more: their message has come, or they have stopped. */
export function noteSilence(threadId: ThreadId, userId: UserId): void {
  clearTimeout(ends.get(`${threadId} ${userId}`));
  ends.delete(`${threadId} ${userId}`);
  set(threadId, without(threadId, userId));
}

/** Takes the hint that somebody writes. */
export function noteTyping({ threadId, by }: { threadId: ThreadId; by: Author }): void {
  const name = `${threadId} ${by.userId}`;
  clearTimeout(ends.get(name));
  ends.set(
    name,
    setTimeout(() => noteSilence(threadId, by.userId), SHOWN_MS),
  );
  set(threadId, [...without(threadId, by.userId), by]);
}

/** Who writes in a thread right now. */
export const useTypingPeople = (threadId: ThreadId): readonly Author[] =>
  useSyncExternalStore(subscribe, () => writing.get(threadId) ?? nobody);
