import type { UserId } from '@entente/protocol/ids';

/** How long a proof counts, in milliseconds. */
const MINUTE_MS = 60_000;

/** Proofs against one person in a minute after which their word is not looked up any more: an honest page makes none. */
const MOST = 3;

/**
 * Against whom the record has proved that a clientID they wrote under is somebody else's. Each look at it holds the room
 * up for a moment, so nobody gets as many as they like (RL74).
 */
export class Refuted {
  readonly #times = new Map<UserId, number[]>();

  /** @param atMs milliseconds of any clock that goes on */
  note(userId: UserId, atMs: number): void {
    this.#times.set(userId, [...this.#recent(userId, atMs), atMs]);
  }

  /** Whether it has been proved so often that the record need not be asked again. */
  isKnown(userId: UserId, atMs: number): boolean {
    return this.#recent(userId, atMs).length >= MOST;
  }

  #recent(userId: UserId, atMs: number): number[] {
    return (this.#times.get(userId) ?? []).filter((at) => at > atMs - MINUTE_MS);
  }
}
