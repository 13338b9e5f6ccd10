/**
 * What stands where in a document: for every clock, the place it is in and, where it is a node itself, the place within.
 *
 * Known from the bytes of the updates alone. Runs of typing in one text take one entry, whatever their length.
 */
import { findRun } from './find-run.ts';
import type { Place } from './place.ts';
import { Rivals } from './rivals.ts';
import type { Deletion, Id } from './update-content.ts';

/** What is known of a run of clocks. */
export interface Standing {
  /** Undefined when Yjs keeps no place for it: it was thrown away. */
  readonly place: Place | undefined;
  /** Where what stands in it stands; undefined for everything that is no node. */
  readonly inside: Place | undefined;
}

interface Runs {
  /** Where each run begins, ascending; it ends where the next begins. */
  readonly starts: number[];
  readonly standings: Standing[];
  end: number;
}

const nothing: Standing = { place: undefined, inside: undefined };

function hasSuch(
  { starts, standings }: Runs,
  { clock, end }: { clock: number; end: number },
  test: (standing: Standing) => boolean,
): boolean {
  for (let at = findRun(starts, clock); at < starts.length && (starts[at] ?? end) < end; at++) {
    const standing = standings[at];
    if (standing !== undefined && test(standing)) return true;
  }
  return false;
}

export class Structure {
  /** Which of what stands there Yjs must look for a place for. */
  readonly rivals: Rivals;
  readonly #clients = new Map<number, Runs>();
  readonly #below: Structure | undefined;

  /** @param below what is known already: read, never changed */
  constructor(below?: Structure) {
    this.#below = below;
    this.rivals = new Rivals(below?.rivals);
  }

  /** What is known of one clock. */
  at({ clientId, clock }: Id): Standing {
    const runs = this.#clients.get(clientId);
    if (runs === undefined || clock >= runs.end || clock < (runs.starts[0] ?? 0)) {
      return this.#below?.at({ clientId, clock }) ?? nothing;
    }
    return runs.standings[findRun(runs.starts, clock)] ?? nothing;
  }

  /** Whether anything known in a run of clocks is such as `test` asks. */
  some({ clientId, clock, length }: Deletion, test: (standing: Standing) => boolean): boolean {
    const runs = this.#clients.get(clientId);
    if (runs !== undefined && clock < runs.end && hasSuch(runs, { clock, end: clock + length }, test))
      return true;
    return this.#below?.some({ clientId, clock, length }, test) ?? false;
  }

  /** Notes a run of clocks; what is known of a clock already stays. */
  note({ clientId, clock }: Id, length: number, standing: Standing): void {
    const runs = this.#clients.get(clientId) ?? { starts: [], standings: [], end: 0 };
    this.#clients.set(clientId, runs);
    const end = clock + length;
    const start = runs.starts.length === 0 ? clock : Math.max(clock, runs.end);
    if (end <= start) return;
    const last = runs.standings.at(-1);
    const isMore =
      last !== undefined &&
      last.inside === undefined &&
      standing.inside === undefined &&
      last.place === standing.place;
    runs.end = end;
    if (isMore) return;
    runs.starts.push(start);
    runs.standings.push(standing);
  }

  /** Takes over all that `above`, which was put over this one, has noted. */
  absorb(above: Structure): void {
    this.rivals.absorb(above.rivals);
    for (const [clientId, { starts, standings, end }] of above.#clients) {
      for (const [at, standing] of standings.entries()) {
        const clock = starts[at] ?? 0;
        this.note({ clientId, clock }, (starts[at + 1] ?? end) - clock, standing);
      }
    }
  }
}
