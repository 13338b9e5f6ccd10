import type { Message } from '@entente/protocol/api/thread-messages';
import type { ThreadAct } from '@entente/protocol/api/threads';
import type { UserId } from '@entente/protocol/ids';

/** What a reader had read of a thread as they opened it. */
export interface OpenedAt {
  readonly userId: UserId;
  readonly readTo: number;
  /** When they came: what was said before counts as read. */
  readonly since: string;
  /** The newest message there was; what comes later comes before their eyes. */
  readonly upTo: number;
}

/**
 * The number of the message over which "New" stands (TD28); undefined where nothing was unread, and where all that is at hand
 * was: the line would part it from nothing.
 * @param lines in their order
 */
export function firstUnread(
  lines: readonly (Message | ThreadAct)[],
  { userId, readTo, since, upTo }: OpenedAt,
): number | undefined {
  const at = lines.findIndex(
    (line) =>
      'content' in line &&
      line.by.userId !== userId &&
      line.number > readTo &&
      line.number <= upTo &&
      line.at >= since,
  );
  return at > 0 ? lines[at]?.number : undefined;
}
