import type { MyThreads, ThreadMark, ThreadSummary } from './api/threads.ts';

/** By thread, for each list of marks that was asked: a document may have thousands, and every line of a list asks. */
const known = new WeakMap<MyThreads['marks'], ReadonlyMap<ThreadSummary['id'], ThreadMark>>();

function indexOf(marks: MyThreads['marks']): ReadonlyMap<ThreadSummary['id'], ThreadMark> {
  const index = known.get(marks) ?? new Map(marks.map((mark) => [mark.threadId, mark]));
  known.set(marks, index);
  return index;
}

/** A person's marks of one thread; nothing marked when there are none. */
export const markOf = ({ marks }: MyThreads, threadId: ThreadSummary['id']): ThreadMark =>
  indexOf(marks).get(threadId) ?? { threadId, attention: null, readTo: 0, mentionedIn: 0 };

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
