/**
 * Whose turn it is to restore. Two who restored the same words at the same moment would each put them back, and they would
 * stand twice; so one waits for the other's edit to be on the record and sees it first. Nothing else waits for a turn.
 */

/** Milliseconds after which a turn that was not used passes on. Shorter is taken from a slow connection. */
const TURN_MS = 10_000;

export class RestoreTurn<Holder> {
  readonly #now: () => Date;
  #holder: Holder | undefined;
  #sinceMs = 0;

  constructor(now: () => Date) {
    this.#now = now;
  }

  /** @returns whether it is this one's turn from here on */
  take(asker: Holder): boolean {
    const nowMs = this.#now().getTime();
    const isFree = this.#holder === undefined || this.#holder === asker || nowMs - this.#sinceMs >= TURN_MS;
    if (!isFree) return false;
    this.#holder = asker;
    this.#sinceMs = nowMs;
    return true;
  }

  /** Ends a turn; nothing happens when it is somebody else's. */
  giveBack(holder: Holder): void {
    if (this.#holder === holder) this.#holder = undefined;
  }
}
