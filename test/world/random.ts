/** Chance that can be repeated. */
export interface Random {
  /** A whole number from 0 to `limit` - 1; 0 when `limit` is 0. */
  below(limit: number): number;
  pick<T>(items: readonly T[]): T;
}

/** The generator of mulberry32, good enough to choose steps. @param seed any whole number */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    pick: (items) => items[below(items.length)] as (typeof items)[number],
  };
}
