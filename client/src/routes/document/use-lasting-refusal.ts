import { closeReasons, type CloseAction } from '@entente/protocol/close-codes';
import { useCallback, useSyncExternalStore } from 'react';
import type { Live } from '../../sync/open-document.ts';
import type { SaveState } from '../../sync/save-state.ts';

/** After these nothing more that is written here can be saved; after signing in or by itself it can. */
const lasting: readonly CloseAction[] = ['stop', 'reload'];

/**
 * Why nothing more may be written on this page, in a sentence for the person; undefined while it may. Renders again
 * only when that changes, not with each edit.
 */
export function useLastingRefusal(saveState: Live<SaveState>): string | undefined {
  const subscribe = useCallback((listener: () => void) => saveState.subscribe(listener), [saveState]);
  return useSyncExternalStore(subscribe, () => {
    const state = saveState.read();
    if (state.kind !== 'not-saved') return undefined;
    const { action, sentence } = closeReasons[state.reason];
    return lasting.includes(action) ? sentence : undefined;
  });
}
