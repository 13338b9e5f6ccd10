import type { ThreadSummary } from '@entente/protocol/api/threads';
import { useMemo, useState } from 'react';
import { belongs, type ThreadFilter } from './filter-threads.ts';
import type { Narrowing } from './narrowing.ts';
import { orderThreads } from './order-threads.ts';
import { useThreadWorld } from './thread-world.ts';

interface Shown {
  readonly shown: readonly ThreadSummary[];
  readonly filter: ThreadFilter;
  readonly setFilter: (filter: ThreadFilter) => void;
}

/** The threads of the list in their order (TD3). Whoever narrows it asks for the open ones that were counted (TD25). */
export function useShownThreads(narrowed: Narrowing | undefined): Shown {
  const { threads, places, entryRanks, mine } = useThreadWorld();
  const [filter, setFilter] = useState<ThreadFilter>('open');
  const asked = narrowed?.asked;
  const [askedBefore, setAskedBefore] = useState(asked);
  if (asked !== askedBefore) {
    setAskedBefore(asked);
    if (asked !== undefined) setFilter('open');
  }
  const shown = useMemo(
    () =>
      orderThreads(
        threads.filter((one) => belongs(one, filter, mine) && (narrowed?.holds(one) ?? true)),
        places,
        entryRanks,
      ),
    [threads, places, entryRanks, mine, filter, narrowed],
  );
  return { shown, filter, setFilter };
}
