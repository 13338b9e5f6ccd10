/**
 * The committed content of one open document.
 *
 * Updates are applied to the Y.Doc only when somebody needs it, many in one transaction: for a page that types along
 * with the others nothing here is needed but the bytes themselves.
 */
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import * as Y from 'yjs';
import type { Deletion } from './gate/update-content.ts';

/**
 * What may wait to be applied. A deletion or a joiner has all of it applied at once, and everybody in every room waits
 * meanwhile: 1,024 updates were pauses of 150 ms where fifty rooms came to that in the same moment. Smaller spends a
 * transaction on few edits.
 */
const WAITING_BYTES = 256 * 1024;
const WAITING_UPDATES = 32;

/** Updates that a joiner gets behind the cached state before that is encoded anew. */
const TAIL_UPDATES = 256;

const isEmptyStateVector = (stateVector: Uint8Array): boolean =>
  stateVector.length === 1 && stateVector[0] === 0;

export class Draft {
  readonly #ydoc = createYdoc();
  #head: number;
  #waiting: Uint8Array[] = [];
  #waitingBytes = 0;
  /** A whole state for joiners, and what was committed since. */
  #cached: Uint8Array | undefined;
  #tail: Uint8Array[] = [];

  /** @param head the seq of the last of `updates`, v1 encoding, in order */
  constructor(head: number, updates: readonly Uint8Array[]) {
    this.#head = head;
    this.#waiting = [...updates];
    const [whole, ...tail] = updates;
    // What the record says serves joiners as it is: reading a whole document to write it again takes longer than opening.
    if (whole === undefined || tail.length > TAIL_UPDATES) return;
    this.#cached = whole;
    if (tail.length > 0) this.#tail = [Y.mergeUpdates(tail)];
  }

  /** The seq of the last committed update; 0 before the first. */
  get head(): number {
    return this.#head;
  }

  /** Takes in the next committed update. */
  append(update: Uint8Array): void {
    this.#head++;
    this.#growTail(update);
    this.#waiting.push(update);
    this.#waitingBytes += update.byteLength;
    if (this.#waitingBytes > WAITING_BYTES || this.#waiting.length > WAITING_UPDATES) this.#apply();
  }

  isDeleted(deletions: readonly Deletion[]): boolean {
    if (deletions.length === 0) return true;
    this.#apply();
    return deletions.every((deletion) => isRunDeleted(this.#ydoc, deletion));
  }

  /** The whole state as one update. */
  encode(): Uint8Array {
    this.#apply();
    return Y.encodeStateAsUpdate(this.#ydoc);
  }

  /**
   * The updates that bring a page with this state vector up to date, at least one. Whoever comes with nothing gets
   * bytes made for all.
   * @throws {Error} when `stateVector` cannot be read
   */
  updatesSince(stateVector: Uint8Array): readonly Uint8Array[] {
    if (!isEmptyStateVector(stateVector)) {
      this.#apply();
      return [Y.encodeStateAsUpdate(this.#ydoc, stateVector)];
    }
    this.#cached ??= this.encode();
    return [this.#cached, ...this.#tail];
  }

  /** Nothing is gathered for joiners who do not come: without a cached state, or behind too long a tail, they get a new one. */
  #growTail(update: Uint8Array): void {
    if (this.#cached === undefined) return;
    if (this.#tail.push(update) <= TAIL_UPDATES) return;
    this.#cached = undefined;
    this.#tail = [];
  }

  #apply(): void {
    if (this.#waiting.length === 0) return;
    const updates = this.#waiting;
    this.#waiting = [];
    this.#waitingBytes = 0;
    this.#ydoc.transact(() => {
      for (const update of updates) Y.applyUpdate(this.#ydoc, update);
    });
  }
}

function isRunDeleted(ydoc: Y.Doc, { clientId, clock, length }: Deletion): boolean {
  const structs = ydoc.store.clients.get(clientId);
  if (structs === undefined) return length === 0;
  const end = clock + length;
  // What is on its way to the record is not in the draft yet, so nothing has deleted it here; `findIndexSS` throws beyond the end.
  if (end > Y.getState(ydoc.store, clientId)) return false;
  for (let at = clock; at < end;) {
    const struct = structs[Y.findIndexSS(structs, at)];
    if (struct === undefined || !struct.deleted) return false;
    at = struct.id.clock + struct.length;
  }
  return true;
}
