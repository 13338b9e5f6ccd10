import { countUnsaved } from './edit-progress.ts';
import type { SyncState } from './sync-state.ts';

function isWaiting({ link, progress }: SyncState): boolean {
  return link.kind === 'catching-up' || (link.kind === 'synced' && countUnsaved(progress) > 0);
}

/**
 * [SS4] Watches that *Saving* does not last for ever: when a server that is connected confirms nothing for
 * `patienceMs`, the connection is given up.
 * @returns what is to be told each state, and what ends the watch
 */
export function createStallWatch(
  patienceMs: number,
  giveUp: () => void,
): { look(state: SyncState): void; close(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let savedAtStart = 0;
  const close = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    look(state) {
      const { saved } = state.progress;
      if (timer !== undefined && isWaiting(state) && saved === savedAtStart) return;
      close();
      if (!isWaiting(state)) return;
      savedAtStart = saved;
      timer = setTimeout(() => {
        timer = undefined;
        giveUp();
      }, patienceMs);
    },
    close,
  };
}
