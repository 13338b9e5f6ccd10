/** Text that an edit deleted and put in again: what it was before, and what became of it (AS7). */
import * as Y from 'yjs';
import { ClockLinks, type Link } from './clock-links.ts';
import { matchStretches } from './match-stretches.ts';
import type { Piece } from './pieces.ts';
import { idsIn, readEditedText, type IdRun } from './stretches.ts';

/** Characters, as clocks that go up one by one, that are the same as older ones: `[clientID, clock, length, clientID, clock]`. */
export type MovedRun = readonly [
  clientId: number,
  clock: number,
  length: number,
  fromClientId: number,
  fromClock: number,
];

const idsOf = ({ stretch, from, to }: Piece): IdRun[] => idsIn(stretch, from, to);

/** What is behind the first so many characters of a run. */
const restOf = ({ id, length: all }: IdRun, length: number): IdRun | undefined =>
  all > length ? { id: Y.createID(id.client, id.clock + length), length: all - length } : undefined;

export class MovedText {
  readonly #earlier = new ClockLinks();
  readonly #later = new ClockLinks();

  /** Takes in an edit, right behind it. */
  take(transaction: Y.Transaction): void {
    for (const { deleted, inserted } of matchStretches(readEditedText(transaction)))
      this.#link(idsOf(deleted), idsOf(inserted));
  }

  #link(from: IdRun[], to: IdRun[]): void {
    let [a, b] = [from.shift(), to.shift()];
    while (a !== undefined && b !== undefined) {
      const length = Math.min(a.length, b.length);
      this.#later.add(a.id, b.id, length);
      this.#earlier.add(b.id, a.id, length);
      [a, b] = [restOf(a, length) ?? from.shift(), restOf(b, length) ?? to.shift()];
    }
  }

  /** Where a character stood before the edit that put it where it is. */
  earlierOf = (id: Y.ID): Link => this.#earlier.at(id);

  /** Where a character stood after the edit that deleted it. */
  laterOf = (id: Y.ID): Link => this.#later.at(id);

  /** A character when it was typed first, and how many behind it went the same way. */
  #firstOf(id: Y.ID): { readonly first: Y.ID; readonly length: number } {
    let [first, length] = [id, Infinity];
    for (;;) {
      const link = this.#earlier.at(first);
      length = Math.min(length, link.end - first.clock);
      if (link.id === undefined) return { first, length };
      first = link.id;
    }
  }

  /** Everything that is somewhere else now, with what it was first; by clientID and clock. */
  *list(): Generator<MovedRun> {
    for (const [{ client, clock }, length] of this.#earlier) {
      for (let done = 0; done < length;) {
        const here = Y.createID(client, clock + done);
        const { first, length: along } = this.#firstOf(here);
        const size = Math.min(length - done, along);
        yield [client, here.clock, size, first.client, first.clock];
        done += size;
      }
    }
  }
}
