import { isUnread, markOf } from '@entente/protocol/thread-unread';
import type { MyThreads, ThreadSummary } from '@entente/protocol/api/threads';

/** What the list of threads can be narrowed to. */
export const threadFilters = ['open', 'unread', 'mine', 'mentions', 'resolved'] as const;
export type ThreadFilter = (typeof threadFilters)[number];

const isMine = ({ people, assigned }: ThreadSummary, { userId }: MyThreads): boolean =>
  assigned?.to.userId === userId || people.some((one) => one.userId === userId);

/** Whether a thread belongs to what the list shows; without the reader's marks nothing is theirs (TD3). */
export function belongs(thread: ThreadSummary, filter: ThreadFilter, mine: MyThreads | undefined): boolean {
  switch (filter) {
    case 'open':
      return thread.resolved === null;
    case 'resolved':
      return thread.resolved !== null;
    case 'mine':
      return mine !== undefined && thread.resolved === null && isMine(thread, mine);
    case 'mentions':
      return mine !== undefined && markOf(mine, thread.id).mentionedIn > 0;
    case 'unread':
      return isNew(thread, mine);
  }
}

/** Whether somebody else has said something here that the reader has not read. */
export const isNew = (thread: ThreadSummary, mine: MyThreads | undefined): boolean =>
  mine !== undefined && isUnread(thread, mine, markOf(mine, thread.id));

/** How many of a document's threads hold something that the reader has not read. */
export const countUnread = ({
  threads,
  mine,
}: {
  readonly threads: readonly ThreadSummary[];
  readonly mine: MyThreads | undefined;
}): number => threads.filter((thread) => isNew(thread, mine)).length;
