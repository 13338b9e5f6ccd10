import { useSyncExternalStore } from 'react';
import type { Live } from './open-document.ts';
import type { SaveState } from './save-state.ts';

/** Whether the first content is here. Renders again when that changes, not with each edit that is saved. */
export function useIsLoaded(saveState: Live<SaveState>): boolean {
  return useSyncExternalStore(
    (listener) => saveState.subscribe(listener),
    () => saveState.read().kind !== 'loading',
  );
}
