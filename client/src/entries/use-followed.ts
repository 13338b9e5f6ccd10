import type { Followed } from '@entente/documents/entries/followed';
import { useMemo, useSyncExternalStore } from 'react';

type Lazy<T> = Omit<Followed<T>, 'close'>;

/** Follows while somebody listens, and no longer. */
function followLazily<T>(follow: () => Followed<T>): Lazy<T> {
  let followed: Followed<T> | undefined;
  let listeners = 0;
  const open = (): Followed<T> => (followed ??= follow());
  return {
    read: () => open().read(),
    subscribe(listener) {
      listeners++;
      const end = open().subscribe(listener);
      return () => {
        end();
        listeners--;
        if (listeners > 0) return;
        followed?.close();
        followed = undefined;
      };
    },
  };
}

/**
 * What is followed, rendered again when it changes: `useFollowed(followRegister, open.ydoc)`.
 * @param follow the same function each time
 */
export function useFollowed<Source, T>(follow: (source: Source) => Followed<T>, source: Source): T {
  const lazy = useMemo(() => followLazily(() => follow(source)), [follow, source]);
  return useSyncExternalStore(lazy.subscribe, lazy.read);
}
