import type { MyThreads, ThreadMark, ThreadSummary } from './api/threads.ts';

/** A person's marks of one thread; nothing marked when there are none. */
export const markOf = ({ marks }: MyThreads, threadId: ThreadSummary['id']): ThreadMark =>
  marks.find((mark) => mark.threadId === threadId) ?? {
    threadId,
    attention: null,
    readTo: 0,
    mentionedIn: 0,
  };

/**
 * Whether somebody has something to read in a thread: a message of somebody else, behind what they have read, said since
 * they came.
 */
export function isUnread(
  { newest }: Pick<ThreadSummary, 'newest'>,
  mine: Pick<MyThreads, 'since' | 'userId'>,
  mark: ThreadMark,
): boolean {
  return newest.by.userId !== mine.userId && newest.number > mark.readTo && newest.at >= mine.since;
}
