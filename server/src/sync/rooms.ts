/** The open rooms: one load for many joiners, forgotten when nobody needs them. */
import type { DocumentId } from '@entente/protocol/ids';
import type { Room } from './room.ts';

interface RoomsOptions {
  /** Opens a room with what the record holds; `onGivenUp` tells that it is of no use any more. */
  load(documentId: DocumentId, onGivenUp: () => void): Promise<Room>;
  /** Told of a room that is being forgotten: everybody has left, and all is on the record. */
  onForgotten(room: Room): void;
  /** Milliseconds a room is kept after the last one has left. Smaller loads it again at each reload of a lone page. */
  idleMs: number;
}

export class Rooms {
  readonly #options: RoomsOptions;
  readonly #rooms = new Map<DocumentId, Promise<Room>>();
  readonly #timers = new Map<DocumentId, NodeJS.Timeout>();

  constructor(options: RoomsOptions) {
    this.#options = options;
  }

  /** The room of a document, loaded if nobody was in it. */
  open(documentId: DocumentId): Promise<Room> {
    this.#stopTimer(documentId);
    const open = this.#rooms.get(documentId);
    if (open !== undefined) return open;
    const loading: Promise<Room> = this.#options.load(documentId, () => this.#drop(documentId, loading));
    this.#rooms.set(documentId, loading);
    loading.catch(() => this.#drop(documentId, loading));
    return loading;
  }

  /** To be called when somebody has left, or failed to enter: forgets the room after a while without anybody. */
  release(documentId: DocumentId): void {
    const room = this.#rooms.get(documentId);
    if (room === undefined) return;
    this.#stopTimer(documentId);
    const timer = setTimeout(
      () =>
        void room.then(
          (opened) => this.#forget(opened, room),
          () => undefined,
        ),
      this.#options.idleMs,
    );
    timer.unref();
    this.#timers.set(documentId, timer);
  }

  #forget(room: Room, promise: Promise<Room>): void {
    if (!room.isIdle) {
      if (room.connections.size === 0) this.release(room.documentId);
      return;
    }
    this.#drop(room.documentId, promise);
    this.#options.onForgotten(room);
  }

  #drop(documentId: DocumentId, promise: Promise<Room>): void {
    if (this.#rooms.get(documentId) !== promise) return;
    this.#stopTimer(documentId);
    this.#rooms.delete(documentId);
  }

  #stopTimer(documentId: DocumentId): void {
    clearTimeout(this.#timers.get(documentId));
    this.#timers.delete(documentId);
  }
}
