import { createLive } from './live.ts';
import type { Live } from './open-document.ts';
import type { SaveState } from './save-state.ts';
import { advance, initialState, readSaveState, type SyncEvent, type SyncState } from './sync-state.ts';

/** The sync state of one document in this page, and those who act on it. */
export interface SyncStore {
  readonly saveState: Live<SaveState>;
  read(): SyncState;
  readonly dispatch: (event: SyncEvent) => void;
  /** Told each state before anybody who only shows it: the local copy keeps a count before the page speaks of it. */
  follow(follower: (state: SyncState) => void): void;
  /** Nothing is dispatched or told from here on. */
  close(): void;
}

/** A store at the beginning of a page. */
export function createSyncStore(): SyncStore {
  let state = initialState;
  let isClosed = false;
  const followers: ((state: SyncState) => void)[] = [];
  const saveState = createLive<SaveState>(readSaveState(state));
  return {
    saveState,
    read: () => state,
    dispatch(event) {
      if (isClosed) return;
      state = advance(state, event);
      for (const follower of followers) follower(state);
      saveState.write(readSaveState(state));
    },
    follow: (follower) => void followers.push(follower),
    close() {
      isClosed = true;
    },
  };
}
