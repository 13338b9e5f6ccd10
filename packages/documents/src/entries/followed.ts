/** A value that changes, in the shape of React's `useSyncExternalStore`. */
export interface Followed<T> {
  /** The same object until something in it has changed. */
  read(): T;
  subscribe(listener: () => void): () => void;
  /** Ends the following. */
  close(): void;
}

/** A followed value, and how its maker says that it has changed. */
export interface Following<T> extends Omit<Followed<T>, 'close'> {
  changed(): void;
}

/** Builds a followed value: `read` makes it anew after each `changed()`. */
export function createFollowed<T>(make: () => T): Following<T> {
  const listeners = new Set<() => void>();
  let value: { readonly current: T } | undefined;
  return {
    read: () => (value ??= { current: make() }).current,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    changed() {
      value = undefined;
      for (const listener of listeners) listener();
    },
  };
}
