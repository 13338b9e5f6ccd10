import { setImmediate } from 'node:timers/promises';
import type { WrittenAt } from '@entente/protocol/api/authorship';
import * as Y from 'yjs';
import type { Replay, ReplayedRow } from '../ledger/replays.ts';

/** Rows after which the event loop gets its turn: the relay is not held up by a long ledger. */
const BREATH_ROWS = 200;

const MINUTE_MS = 60_000;

/** When each clientID wrote what, by the minute: rows in, in order; lines out. */
export class WritingTimes implements Replay<WrittenAt[]> {
  readonly #lines = new Map<number, { clock: number; atMs: number }[]>();
  #head = 0;

  /** The seq of the last row taken in. */
  get head(): number {
    return this.#head;
  }

  async takeIn(rows: readonly ReplayedRow[]): Promise<void> {
    for (const [at, row] of rows.entries()) {
      if (at % BREATH_ROWS === BREATH_ROWS - 1) await setImmediate();
      this.#take(row);
    }
  }

  #take({ seq, at, bytes }: ReplayedRow): void {
    this.#head = seq;
    const atMs = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
    for (const [clientId, clock] of Y.parseUpdateMeta(bytes).from) {
      const lines = this.#lines.get(clientId) ?? [];
      this.#lines.set(clientId, lines);
      const last = lines.at(-1);
      // A page that came back may have sent again what is on the record: the first time counts.
      if (last === undefined || (clock > last.clock && atMs > last.atMs)) lines.push({ clock, atMs });
    }
  }

  /** Sorted by clientID and clock. */
  read(): WrittenAt[] {
    const sorted = [...this.#lines].toSorted(([a], [b]) => a - b);
    return sorted.flatMap(([clientId, lines]) =>
      lines.map(({ clock, atMs }) => ({ clientId, clock, at: new Date(atMs).toISOString() })),
    );
  }
}
