/** A page of a simulated alliance: a Y.Doc, and the browser's half of the protocol by hand. Moves only when told. */
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import { frameType, isEditFrame, readSaved, syncType } from '@entente/protocol/frames';
import { encodeStep1, encodeStep2, encodeUpdate } from '@entente/server/sync/sync-frames';
import * as decoding from 'lib0/decoding';
import * as Y from 'yjs';
import type { Person } from './people.ts';

/** A socket's two directions; frames wait until somebody moves them. */
export interface Wire {
  readonly up: Uint8Array[];
  readonly down: Uint8Array[];
  closeCode: number | undefined;
}

export const createWire = (): Wire => ({ up: [], down: [], closeCode: undefined });

const FROM_SERVER = 'server';

export class Page {
  readonly person: Person;
  readonly ydoc = createYdoc();
  wire: Wire | undefined;
  /** The own clock that each edit frame of this connection covers. */
  #covered: number[] = [];
  /** The own clock up to which the server has said *saved*. */
  savedClock = 0;

  constructor(person: Person, clientId: number) {
    this.person = person;
    this.ydoc.clientID = clientId;
    this.ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== FROM_SERVER) this.#send(encodeUpdate(update));
    });
  }

  get ownClock(): number {
    return Y.getState(this.ydoc.store, this.ydoc.clientID);
  }

  get text(): string {
    return xmlOf(this.ydoc);
  }

  connect(wire: Wire): void {
    this.wire = wire;
    this.#covered = [];
    this.#send(encodeStep1(Y.encodeStateVector(this.ydoc)));
  }

  disconnect(): void {
    this.wire = undefined;
  }

  /** Takes in one frame of the server. */
  receive(frame: Uint8Array): void {
    const decoder = decoding.createDecoder(frame);
    const type = decoding.readVarUint(decoder);
    if (type === frameType.saved)
      this.savedClock = Math.max(this.savedClock, this.#covered[readSaved(decoder) - 1] ?? 0);
    if (type === frameType.sync)
      this.#receiveSync(decoding.readVarUint(decoder), decoding.readVarUint8Array(decoder));
  }

  #receiveSync(type: number, bytes: Uint8Array): void {
    if (type === syncType.step1) this.#send(encodeStep2(Y.encodeStateAsUpdate(this.ydoc, bytes)));
    else Y.applyUpdate(this.ydoc, bytes, FROM_SERVER);
  }

  #send(frame: Uint8Array): void {
    if (this.wire === undefined) return;
    if (isEditFrame(frame)) this.#covered.push(this.ownClock);
    this.wire.up.push(frame);
  }
}

/** The agreement's content as Yjs prints it. */
export const xmlOf = (ydoc: Y.Doc): string => ydoc.getXmlFragment('content').toJSON();
