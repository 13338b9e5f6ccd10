import type { ThreadId, ThreadSummary } from '@entente/protocol/api/threads';
import { useMemo, useState } from 'react';
import { belongs, type ThreadFilter } from './filter-threads.ts';
import type { Narrowing } from './narrowing.ts';
import { orderThreads } from './order-threads.ts';
import { useThreadWorld } from './thread-world.ts';

interface Shown {
  /** With the open one, which keeps its place between the others when resolving or reading it takes it from the list. */
  readonly shown: readonly ThreadSummary[];
  readonly filter: ThreadFilter;
  readonly setFilter: (filter: ThreadFilter) => void;
}

/** The threads of the list in their order (TD3). Whoever narrows it asks for the open ones that were counted (TD25). */
export function useShownThreads(narrowed: Narrowing | undefined, open: ThreadId | undefined): Shown {
  const { threads, places, entryRanks, mine } = useThreadWorld();
  const [filter, setFilter] = useState<ThreadFilter>('open');
  const asked = narrowed?.asked;
  const [askedBefore, setAskedBefore] = useState(asked);
  if (asked !== askedBefore) {
    setAskedBefore(asked);
    if (asked !== undefined) setFilter('open');
  }
  const shown = useMemo(() => {
    const isShown = (one: ThreadSummary) => belongs(one, filter, mine) && (narrowed?.holds(one) ?? true);
    return orderThreads(
      threads.filter((one) => one.id === open || isShown(one)),
      places,
      entryRanks,
    );
  }, [threads, places, entryRanks, mine, filter, narrowed, open]);
  return { shown, filter, setFilter };
}
