import type { Latency } from './job.ts';

/** Durations in milliseconds, kept in one piece of memory of known size. */
export class Samples {
  readonly #values: Float64Array;
  #count = 0;

  /** @param capacity more than this are not kept */
  constructor(capacity: number) {
    this.#values = new Float64Array(capacity);
  }

  add(ms: number): void {
    if (this.#count < this.#values.length) this.#values[this.#count++] = ms;
  }

  summarize(): Latency {
    const sorted = this.#values.subarray(0, this.#count).toSorted();
    const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
    return { p50: at(0.5), p99: at(0.99), max: at(1), samples: sorted.length };
  }
}
