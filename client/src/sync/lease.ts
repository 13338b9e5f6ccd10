/** A thing held by several at once: made for the first, ended after the last. */
export interface Leases<T> {
  /** What is held under a key at this moment. */
  peek(key: string): T | undefined;
  /** @returns the thing, and what gives it back */
  borrow(key: string, make: () => T): { readonly thing: T; readonly release: () => void };
}

/**
 * Things that are ended one task after nobody holds them: React's StrictMode lets an effect go and takes it up again at
 * once, and a connection must outlive that.
 * @param end called once for each thing
 */
export function createLeases<T>(end: (thing: T) => void): Leases<T> {
  const held = new Map<string, { thing: T; holders: number }>();

  const endIfFree = (key: string) => {
    const entry = held.get(key);
    if (entry === undefined || entry.holders > 0) return;
    held.delete(key);
    end(entry.thing);
  };
  return {
    peek: (key) => held.get(key)?.thing,
    borrow(key, make) {
      const entry = held.get(key) ?? { thing: make(), holders: 0 };
      held.set(key, entry);
      entry.holders += 1;
      let isReleased = false;
      const release = () => {
        if (isReleased) return;
        isReleased = true;
        entry.holders -= 1;
        setTimeout(() => endIfFree(key));
      };
      return { thing: entry.thing, release };
    },
  };
}
