import * as Y from 'yjs';

/** The clock that another one leads to, and up to which clock (exclusive) both go on side by side. */
export interface Link {
  /** Undefined where nothing is linked. */
  readonly id: Y.ID | undefined;
  readonly end: number;
}

interface LinkedRange {
  readonly clock: number;
  readonly end: number;
  readonly to: Y.ID;
}

const none: Link = { id: undefined, end: Infinity };

/** From clocks to clocks, of any clientIDs. Each clock is linked once. */
export class ClockLinks {
  readonly #ranges = new Map<number, LinkedRange[]>();
  readonly #unsorted = new Set<number>();

  /** Links `length` clocks from `from` on, none of which is linked yet. */
  add(from: Y.ID, to: Y.ID, length: number): void {
    const ranges = this.#ranges.get(from.client) ?? [];
    this.#ranges.set(from.client, ranges);
    if ((ranges.at(-1)?.clock ?? -1) > from.clock) this.#unsorted.add(from.client);
    ranges.push({ clock: from.clock, end: from.clock + length, to });
  }

  #of(clientId: number): readonly LinkedRange[] | undefined {
    const ranges = this.#ranges.get(clientId);
    if (this.#unsorted.delete(clientId)) ranges?.sort((a, b) => a.clock - b.clock);
    return ranges;
  }

  at({ client, clock }: Y.ID): Link {
    const ranges = this.#of(client);
    if (ranges === undefined) return none;
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((ranges[middle]?.clock ?? Infinity) <= clock) low = middle + 1;
      else high = middle;
    }
    const here = ranges[low - 1];
    if (here === undefined || clock >= here.end)
      return { id: undefined, end: ranges[low]?.clock ?? Infinity };
    return { id: Y.createID(here.to.client, here.to.clock + clock - here.clock), end: here.end };
  }

  /** Everything that is linked: where it begins, and how long it is; by clientID and clock. */
  *[Symbol.iterator](): Generator<readonly [from: Y.ID, length: number]> {
    for (const clientId of [...this.#ranges.keys()].toSorted((a, b) => a - b))
      for (const { clock, end } of this.#of(clientId) ?? []) yield [Y.createID(clientId, clock), end - clock];
  }
}
