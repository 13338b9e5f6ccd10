/** What is marked at a clock, and up to which clock (exclusive) that holds. */
export interface Mark {
  /** Undefined where nothing is marked. */
  readonly seq: number | undefined;
  readonly end: number;
}

interface Range {
  readonly clock: number;
  end: number;
  readonly seq: number;
}

/** For the clocks of one clientID, the row of the ledger in which something happened to them. Ranges never overlap. */
export class ClockMarks {
  readonly #ranges: Range[] = [];
  #isSorted = true;

  /** Marks `length` clocks from `clock` on, none of which is marked yet. */
  add(clock: number, length: number, seq: number): void {
    const last = this.#ranges.at(-1);
    if (last?.end === clock && last.seq === seq) {
      last.end += length;
      return;
    }
    if (last !== undefined && last.clock > clock) this.#isSorted = false;
    this.#ranges.push({ clock, end: clock + length, seq });
  }

  #sort(): void {
    if (this.#isSorted) return;
    this.#ranges.sort((a, b) => a.clock - b.clock);
    this.#isSorted = true;
  }

  /** How many ranges begin at or before the clock. */
  #countTo(clock: number): number {
    let [low, high] = [0, this.#ranges.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#ranges[middle]?.clock ?? Infinity) <= clock) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  at(clock: number): Mark {
    this.#sort();
    const count = this.#countTo(clock);
    const here = this.#ranges[count - 1];
    if (here !== undefined && clock < here.end) return here;
    return { seq: undefined, end: this.#ranges[count]?.clock ?? Infinity };
  }

  /** The first clock that is marked with a later row. Marks must have been added in the order of clocks. */
  endAt(seq: number): number {
    return this.#ranges.find((range) => range.seq > seq)?.clock ?? this.#ranges.at(-1)?.end ?? 0;
  }
}
