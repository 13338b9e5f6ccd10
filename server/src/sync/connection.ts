/**
 * One socket of one person in one room: an ordered inbox on one side, a budget on the other.
 */
import { closeReasons, type CloseReason } from '@entente/protocol/close-codes';
import {
  encodeRefused,
  encodeSaved,
  encodeTurn,
  encodeWelcome,
  frameType,
  readRestoring,
  readTurn,
  syncType,
} from '@entente/protocol/frames';
import { limits } from '@entente/protocol/limits';
import type { Restored } from '@entente/protocol/restored';
import type { SyncParams } from '@entente/protocol/sync-address';
import * as decoding from 'lib0/decoding';
import type { DocumentAccess } from '../access/document-access.ts';
import type { MemberConnection } from './member-connection.ts';
import { Paced } from './paced.ts';
import type { Room } from './room.ts';
import type { Socket } from './socket.ts';

interface ConnectionOptions {
  readonly socket: Socket;
  readonly access: DocumentAccess;
  readonly params: SyncParams;
  readonly room: Room;
  /** Told once that the connection has left its room. */
  readonly onClosed: () => void;
}

export class Connection implements MemberConnection {
  readonly access: DocumentAccess;
  readonly schema: number | undefined;
  readonly #socket: Socket;
  readonly #room: Room;
  readonly #wantsFrames: boolean;
  readonly #onClosed: () => void;
  #isOpen = true;
  /** Bytes that may wait in the socket: a large document needs room for its first reply. */
  #budgetBytes: number = limits.backlogBytes;
  #editFrames = 0;
  #savedFrames = 0;
  /** Bytes of each edit frame behind the saved ones, and their sum. */
  #uncommitted: number[] = [];
  #uncommittedBytes = 0;
  #isPaused = false;
  /** What the next edit frame restores. */
  #restored: Restored | undefined;
  /**
   * Which edit frame is the first step 2; nothing is called saved before that is on the record. A page that comes back
   * and types at once sends its newest edit ahead of the step 2 with those it made offline.
   */
  #step2Frame = Infinity;
  readonly #missing: Paced<Uint8Array>;
  readonly #presence: Paced<undefined>;

  constructor({ socket, access, params, room, onClosed }: ConnectionOptions) {
    this.access = access;
    this.schema = params.schema;
    this.#socket = socket;
    this.#room = room;
    this.#wantsFrames = params.frames === '1';
    this.#onClosed = onClosed;
    const later = (callback: () => void): void => room.later(callback);
    this.#missing = new Paced((stateVector) => this.#orClose(() => this.#sendMissing(stateVector)), later);
    this.#presence = new Paced(() => room.sendPresence(this), later);
  }

  /** Takes its place in the room. */
  open(): void {
    const { actor, canEdit } = this.access;
    if (this.#wantsFrames) this.send(encodeWelcome({ role: actor.role, canEdit }));
    this.#room.join(this);
  }

  /** Takes in one message. What cannot be read closes this connection and harms nobody else. */
  receive(frame: Uint8Array): void {
    if (!this.#isOpen) return;
    this.#orClose(() => this.#read(decoding.createDecoder(frame)));
  }

  send(frame: Uint8Array): void {
    if (!this.#isOpen) return;
    if (this.#socket.bufferedBytes() > this.#budgetBytes) return this.close('too_slow');
    this.#socket.send(frame);
  }

  saved(frame: number): void {
    for (const bytes of this.#uncommitted.splice(0, frame - this.#savedFrames))
      this.#uncommittedBytes -= bytes;
    this.#savedFrames = frame;
    if (this.#wantsFrames && frame >= this.#step2Frame) this.send(encodeSaved(frame));
    if (!this.#isPaused || !this.#isOpen || this.#isInboxFull()) return;
    this.#isPaused = false;
    this.#socket.resume();
  }

  excuseGap(): boolean {
    return this.#step2Frame === Infinity;
  }

  refuse(frame: number, reason: CloseReason): void {
    const { sentence } = closeReasons[reason];
    if (this.#wantsFrames) this.send(encodeRefused({ frame, reason, sentence }));
    this.close(reason);
  }

  close(reason: CloseReason): void {
    if (!this.#isOpen) return;
    const { code, sentence } = closeReasons[reason];
    this.#socket.close(code, sentence);
    this.left();
  }

  /** The socket is gone, or about to be: nothing is received or sent from here on. */
  left(): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#missing.stop();
    this.#presence.stop();
    this.#room.leave(this);
    this.#onClosed();
  }

  /** Closes where something of the other side cannot be read. */
  #orClose(read: () => void): void {
    try {
      read();
    } catch {
      this.close('unreadable_frame');
    }
  }

  #read(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder);
    switch (type) {
      case frameType.sync:
        return this.#readSync(decoder);
      case frameType.awareness:
        return this.#room.receivePresence(this, decoding.readVarUint8Array(decoder));
      case frameType.queryAwareness:
        return this.#presence.ask(undefined);
      case frameType.turn:
        return this.#readTurn(readTurn(decoder));
      case frameType.restoring:
        this.#restored = readRestoring(decoder);
        return;
      default:
        throw new Error(`unknown type of frame ${type}`);
    }
  }

  #readSync(decoder: decoding.Decoder): void {
    const type = decoding.readVarUint(decoder);
    const bytes = decoding.readVarUint8Array(decoder);
    switch (type) {
      case syncType.step1:
        // A copy, for it may wait: see `#receiveEdit`.
        return this.#missing.ask(bytes.slice());
      case syncType.step2:
        this.#step2Frame = Math.min(this.#step2Frame, this.#editFrames + 1);
        return this.#receiveEdit(bytes);
      case syncType.update:
        return this.#receiveEdit(bytes);
      default:
        throw new Error(`unknown type of sync frame ${type}`);
    }
  }

  #readTurn(isAsked: boolean): void {
    const turn = this.#room.restoreTurn;
    if (!isAsked) return turn.giveBack(this);
    this.send(encodeTurn(this.access.canEdit && turn.take(this)));
  }

  #sendMissing(stateVector: Uint8Array): void {
    const sent = this.#room.sendMissing(this, stateVector);
    this.#budgetBytes = limits.backlogBytes + sent;
  }

  #receiveEdit(update: Uint8Array): void {
    this.#editFrames++;
    this.#uncommitted.push(update.byteLength);
    this.#uncommittedBytes += update.byteLength;
    // A copy: the bytes as read are a window on a whole chunk of the network, which would be kept as long as they are.
    this.#room.receiveEdit({
      connection: this,
      frame: this.#editFrames,
      update: update.slice(),
      restored: this.#restored,
    });
    this.#restored = undefined;
    if (this.#isPaused || !this.#isOpen || !this.#isInboxFull()) return;
    this.#isPaused = true;
    this.#socket.pause();
  }

  #isInboxFull(): boolean {
    const { uncommittedUpdates, uncommittedBytes } = limits;
    return this.#uncommitted.length > uncommittedUpdates || this.#uncommittedBytes > uncommittedBytes;
  }
}
