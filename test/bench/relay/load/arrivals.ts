import * as Y from 'yjs';
import type { Script } from '../script.ts';

/** Told for each edit of a writer that one connection has received and that inserts something. */
export type OnArrival = (clientId: number, edit: number) => void;

interface Progress {
  readonly script: Script;
  /** The first edit that is not known to have arrived. */
  next: number;
}

/**
 * Which edits of the room's writers one connection has received, told by the clocks in the updates: servers pass them
 * on one by one or merged, but never out of order. Edits that only delete have no clock; they count as arrived with the
 * next insertion.
 */
export class Arrivals {
  readonly #progress = new Map<number, Progress>();
  readonly #onArrival: OnArrival;

  /** @param scripts of the writers whose edits this connection shall receive */
  constructor(scripts: readonly Script[], onArrival: OnArrival) {
    for (const script of scripts) this.#progress.set(script.clientId, { script, next: 0 });
    this.#onArrival = onArrival;
  }

  receive(update: Uint8Array): void {
    // No structs at all: it only deletes.
    if (update[0] === 0) return;
    for (const [clientId, clock] of Y.parseUpdateMeta(update).to) {
      const found = this.#progress.get(clientId);
      if (found) this.#advance(found, clock);
    }
  }

  /** Whether the first `edits` edits of every writer are here. */
  hasFirst(edits: number): boolean {
    return [...this.#progress.values()].every(({ next }) => next >= edits);
  }

  #advance(progress: Progress, clock: number): void {
    const { clientId, clocks } = progress.script;
    for (; (clocks[progress.next] ?? Infinity) <= clock; progress.next++) {
      const isInsertion = clocks[progress.next] !== clocks[progress.next - 1];
      if (isInsertion) this.#onArrival(clientId, progress.next);
    }
  }
}
