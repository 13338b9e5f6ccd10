/** No seq: later than all of them. */
export const NEVER = 0xffff_ffff;

/** Clocks of one clientID that are followed: a quarter of a GiB of table. The gate lets no run through that is not there. */
const MOST_CLOCKS = 2 ** 26;

const noSeqs = new Uint32Array(0);

/** A seq for each clock of each clientID: when what it stands for came, or went. The first word counts. */
export class SeqTable {
  readonly #seqs = new Map<number, Uint32Array>();

  /** @throws {RangeError} a clock that no document comes to */
  mark(clientId: number, run: { readonly clock: number; readonly length: number }, seq: number): void {
    const end = run.clock + run.length;
    if (end > MOST_CLOCKS) throw new RangeError('a clock beyond what can be followed');
    const seqs = this.#roomFor(clientId, end);
    for (let clock = run.clock; clock < end; clock++) if (seqs[clock] === NEVER) seqs[clock] = seq;
  }

  /** By clock; nothing, or `NEVER`, where no seq was marked. */
  of(clientId: number): Uint32Array {
    return this.#seqs.get(clientId) ?? noSeqs;
  }

  clientIds(): Iterable<number> {
    return this.#seqs.keys();
  }

  #roomFor(clientId: number, end: number): Uint32Array {
    const seqs = this.of(clientId);
    if (end <= seqs.length) return seqs;
    const grown = new Uint32Array(Math.max(64, end, seqs.length * 2)).fill(NEVER);
    grown.set(seqs);
    this.#seqs.set(clientId, grown);
    return grown;
  }
}
