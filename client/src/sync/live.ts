import { equalityDeep } from 'lib0/function';
import type { Live } from './open-document.ts';

/** A `Live` value with its pen. */
export interface WritableLive<T> extends Live<T> {
  /** Listeners hear only of a value that differs; the reference stays while it does not. */
  readonly write: (value: T) => void;
}

/** A value that changes, beginning with `initial`. Compared by content, so only for plain data. */
export function createLive<T>(initial: T): WritableLive<T> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    read: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    write(value) {
      if (equalityDeep(current, value)) return;
      current = value;
      for (const listener of listeners) listener();
    },
  };
}
