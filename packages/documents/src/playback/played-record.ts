/**
 * A document's whole record in one Yjs document that forgets nothing, with the seq at which each character came and at
 * which it went. Yjs never changes the order of what it once has in a list, so that the state at any seq is what had come
 * and not yet gone: a jump is one walk over the text, wherever it leads.
 */
import * as Y from 'yjs';
import { SeqTable } from './seq-table.ts';
import { createYdoc } from '../yjs/create-ydoc.ts';

/** One row of the record. */
export interface PlayedEdit {
  /** A place in a list of people that the caller keeps. */
  readonly person: number;
  /** Yjs update, v1 encoding. */
  readonly update: Uint8Array;
}

export class PlayedRecord {
  readonly ydoc = createYdoc({ gc: false });
  readonly came = new SeqTable();
  readonly went = new SeqTable();
  readonly #persons: number[] = [];

  /** The seq of the last edit taken in; 0 before the first. */
  get head(): number {
    return this.#persons.length;
  }

  /** Whose the edit of a seq is; undefined for one that is not taken in. */
  personOf(seq: number): number | undefined {
    return this.#persons[seq - 1];
  }

  /**
   * Takes in the edits behind the head, in order.
   * @throws {Error} an update cannot be read; the record is of no use any more
   */
  takeIn(edits: readonly PlayedEdit[]): void {
    // One transaction for all of them: what Yjs does at the end of each costs more than the edits.
    this.ydoc.transact(() => {
      for (const edit of edits) this.#take(edit);
    });
  }

  #take({ person, update }: PlayedEdit): void {
    this.#persons.push(person);
    const { structs, ds } = Y.decodeUpdate(update);
    for (const { id, length } of structs) this.came.mark(id.client, { clock: id.clock, length }, this.head);
    for (const [clientId, runs] of ds.clients)
      for (const { clock, len } of runs) this.went.mark(clientId, { clock, length: len }, this.head);
    Y.applyUpdate(this.ydoc, update);
  }
}
