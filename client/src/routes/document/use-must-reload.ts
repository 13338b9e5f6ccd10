import { closeReasons } from '@entente/protocol/close-codes';
import { useCallback, useSyncExternalStore } from 'react';
import type { Live } from '../../sync/open-document.ts';
import type { SaveState } from '../../sync/save-state.ts';

/**
 * Whether the server has found this page older than the document, so that nothing may be written in it. Renders again
 * only when that changes, not with each edit.
 */
export function useMustReload(saveState: Live<SaveState>): boolean {
  const subscribe = useCallback((listener: () => void) => saveState.subscribe(listener), [saveState]);
  return useSyncExternalStore(subscribe, () => {
    const state = saveState.read();
    return state.kind === 'not-saved' && closeReasons[state.reason].action === 'reload';
  });
}
