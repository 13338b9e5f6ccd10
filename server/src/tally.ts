/** Counts what each one holds, up to a bound; one who holds nothing costs nothing. */
export class Tally {
  readonly #most: number;
  readonly #held = new Map<string, number>();

  constructor(most: number) {
    this.#most = most;
  }

  isFull(who: string): boolean {
    return (this.#held.get(who) ?? 0) >= this.#most;
  }

  take(who: string): void {
    this.#held.set(who, (this.#held.get(who) ?? 0) + 1);
  }

  /** To be called once for each `take`. */
  give(who: string): void {
    const left = (this.#held.get(who) ?? 0) - 1;
    if (left > 0) this.#held.set(who, left);
    else this.#held.delete(who);
  }
}
