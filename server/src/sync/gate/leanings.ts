/**
 * On what each clock leans to its left. Typing leans on the clock before it, so a run of that takes one entry.
 */
import { findRun } from './find-run.ts';
import type { Id } from './update-content.ts';

/** What is known of one insertion besides its place. */
export interface Leaning {
  /** Its left neighbour; undefined at the head of a list. */
  readonly left: Id | undefined;
  /** How many that lean on the same left neighbour its author's page had before it: its right neighbour, that one's, and so on. */
  readonly depth: number;
}

interface Runs {
  /** Where each run begins, ascending; it ends where the next begins. */
  readonly starts: number[];
  /** Of the first clock of each run; the others lean on the clock before them. */
  readonly leanings: Leaning[];
  end: number;
}

/** On nothing. Also stands for clocks that were thrown away. One object for the many values of attributes. */
const atHead: Leaning = { left: undefined, depth: 0 };

/** Whether an insertion goes on behind the clock before it, with nothing between the two at that time. */
const isTyping = ({ clientId, clock }: Id, { left, depth }: Leaning): boolean =>
  depth === 0 && left !== undefined && left.clientId === clientId && left.clock === clock - 1;

export class Leanings {
  readonly #clients = new Map<number, Runs>();
  readonly #below: Leanings | undefined;

  /** @param below what is known already: read, never changed */
  constructor(below?: Leanings) {
    this.#below = below;
  }

  /** What is known of one clock; undefined when there is none such. */
  at({ clientId, clock }: Id): Leaning | undefined {
    const runs = this.#clients.get(clientId);
    if (runs === undefined || clock >= runs.end || clock < (runs.starts[0] ?? 0)) {
      return this.#below?.at({ clientId, clock });
    }
    const run = findRun(runs.starts, clock);
    if (runs.starts[run] === clock) return runs.leanings[run];
    return { left: { clientId, clock: clock - 1 }, depth: 0 };
  }

  /** Notes a run of clocks behind all that are noted of its clientID. */
  note(id: Id, length: number, leaning: Leaning): void {
    const runs = this.#clients.get(id.clientId) ?? { starts: [], leanings: [], end: id.clock };
    this.#clients.set(id.clientId, runs);
    if (id.clock > runs.end) begin(runs, runs.end, atHead);
    if (runs.starts.length === 0 || !isTyping(id, leaning))
      begin(runs, id.clock, leaning.left === undefined && leaning.depth === 0 ? atHead : leaning);
    runs.end = id.clock + length;
  }

  /** Takes over all that `above`, which was put over this one, has noted. */
  absorb(above: Leanings): void {
    for (const [clientId, { starts, leanings, end }] of above.#clients) {
      for (const [at, leaning] of leanings.entries()) {
        const clock = starts[at] ?? 0;
        this.note({ clientId, clock }, (starts[at + 1] ?? end) - clock, leaning);
      }
    }
  }
}

function begin({ starts, leanings }: Runs, clock: number, leaning: Leaning): void {
  starts.push(clock);
  leanings.push(leaning);
}
