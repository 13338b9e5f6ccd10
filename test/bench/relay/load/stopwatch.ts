import { Samples } from './samples.ts';
import type { Schedule } from './schedule.ts';

/** Connections that receive each edit. */
const RECEIVERS = 3;

/** Measures against the plan, not against when something was really sent: who sends late has no excuse by that. */
export class Stopwatch {
  readonly arrivals: Samples;
  readonly sending: Samples;
  readonly #schedule: Schedule;
  #startMs: number | undefined;

  constructor(schedule: Schedule) {
    const measured = schedule.edits - schedule.warmUpEdits;
    this.#schedule = schedule;
    this.arrivals = new Samples(measured * RECEIVERS);
    this.sending = new Samples(measured);
  }

  /** @param startMs `performance.now()` at which the first edit is due */
  start(startMs: number): void {
    this.#startMs = startMs;
  }

  /** The edit with this number, counted over all writers, has just been sent. */
  sent(at: number): void {
    if (at >= this.#schedule.warmUpEdits) this.sending.add(this.#sinceDue(at));
  }

  /**
   * An edit has just reached one connection.
   * @param edit counted for its writer; 0 made the paragraph, the one after the schedule's is the mark at the end
   */
  arrived(writer: number, edit: number): void {
    const { writers, warmUpEdits, edits } = this.#schedule;
    const at = (edit - 1) * writers + writer;
    if (at >= warmUpEdits && at < edits) this.arrivals.add(this.#sinceDue(at));
  }

  #sinceDue(at: number): number {
    return performance.now() - (this.#startMs ?? 0) - at * this.#schedule.intervalMs;
  }
}
