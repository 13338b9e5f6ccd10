import type { Followed } from '@entente/documents/entries/followed';
import { useSyncExternalStore } from 'react';

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

const known = new WeakMap<object, Map<unknown, Lazy<unknown>>>();

/** The one following of a source in this way: reading a thousand entries is done once, however many look at them. */
function sharedFollowing<Source extends object, T>(
  follow: (source: Source) => Followed<T>,
  source: Source,
): Lazy<T> {
  const ofSource = known.get(source) ?? new Map<unknown, Lazy<unknown>>();
  known.set(source, ofSource);
  const shared = (ofSource.get(follow) as Lazy<T> | undefined) ?? followLazily(() => follow(source));
  ofSource.set(follow, shared);
  return shared;
}

/**
 * What is followed, rendered again when it changes: `useFollowed(followRegister, open.ydoc)`. All that follow the same share
 * one reading.
 * @param follow a function of a module, the same each time
 */
export function useFollowed<Source extends object, T>(
  follow: (source: Source) => Followed<T>,
  source: Source,
): T {
  const following = sharedFollowing(follow, source);
  return useSyncExternalStore(following.subscribe, following.read);
}
