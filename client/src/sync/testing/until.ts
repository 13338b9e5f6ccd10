import type { Live } from '../open-document.ts';

/** Resolves when the value passes; the test's own time limit ends the wait. */
export function until<T, S extends T>(live: Live<T>, isWanted: (value: T) => value is S): Promise<S>;
export function until<T>(live: Live<T>, isWanted: (value: T) => boolean): Promise<T>;
export function until<T>(live: Live<T>, isWanted: (value: T) => boolean): Promise<T> {
  return new Promise((resolve) => {
    const end = live.subscribe(look);
    look();
    function look() {
      if (!isWanted(live.read())) return;
      queueMicrotask(() => end());
      resolve(live.read());
    }
  });
}
