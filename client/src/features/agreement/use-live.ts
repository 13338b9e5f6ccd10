import { useCallback, useSyncExternalStore } from 'react';
import type { Live } from '../../sync/open-document.ts';

/** The value as it is, and again whenever it changes. */
export function useLive<T>(live: Live<T>): T {
  const subscribe = useCallback((listener: () => void) => live.subscribe(listener), [live]);
  return useSyncExternalStore(subscribe, () => live.read());
}
