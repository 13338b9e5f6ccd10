import { useSyncExternalStore } from 'react';

/** Whether the server can be reached, as far as the page knows: true until it hears otherwise. */
let isReachable = true;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Said by whoever holds a line to the server. */
export function setReachable(value: boolean): void {
  if (isReachable === value) return;
  isReachable = value;
  for (const listener of listeners) listener();
}

/** Whether the server can be reached. */
export const useReachable = (): boolean => useSyncExternalStore(subscribe, () => isReachable);
