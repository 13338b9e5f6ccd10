import type { ThreadId, ThreadSummary } from '@entente/protocol/api/threads';
import { useState } from 'react';

/** The line of the list that whoever leaves a thread comes back to: its own, or the next when it is not listed any more. */
export function useWayBack(
  shown: readonly ThreadSummary[],
  thread: ThreadId | undefined,
): ThreadId | undefined {
  const at = shown.findIndex(({ id }) => id === thread);
  const beside = at < 0 ? undefined : (shown[at + 1] ?? shown[at - 1])?.id;
  const [left, setLeft] = useState({ thread, beside });
  const isElse = left.thread !== thread || left.beside !== beside;
  if (thread !== undefined && at >= 0 && isElse) setLeft({ thread, beside });
  return shown.some(({ id }) => id === left.thread) ? left.thread : left.beside;
}
