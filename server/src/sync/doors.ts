/** Everybody who is in, from the first knock to the end of the socket. */
import type { IncomingHttpHeaders } from 'node:http';
import { closeReasons, type CloseReason } from '@entente/protocol/close-codes';
import type { DocumentId } from '@entente/protocol/ids';
import { limits } from '@entente/protocol/limits';
import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';
import type { Session } from '../people/sessions.ts';
import { admit, isRefusal, type Admission, type ReadAccess } from './admit.ts';
import { Connection } from './connection.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import { Tally } from '../tally.ts';
import type { Opening } from './upgrade.ts';
import { wrapSocket } from './ws-socket.ts';

interface DoorsOptions {
  readonly rooms: Rooms;
  readonly heartbeat: Heartbeat;
  readonly readSession: (headers: IncomingHttpHeaders) => Promise<Session | undefined>;
  readonly readAccess: ReadAccess;
  readonly log: Logger;
}

/** What somebody who may come in is given. */
interface Place {
  readonly admission: Admission;
  readonly room: Room;
}

function closeWith(ws: WebSocket, reason: CloseReason): void {
  const { code, sentence } = closeReasons[reason];
  // Reading goes on so that the other side's closing handshake is heard.
  ws.resume();
  ws.close(code, sentence);
}

/** ws gives binary messages as one Buffer unless asked otherwise; text is not of this protocol. */
const toFrame = (data: RawData, isBinary: boolean): Uint8Array =>
  isBinary && data instanceof Uint8Array ? data : new Uint8Array();

/** Somebody who is being decided about. */
interface Entrant {
  /** As in the address, in lower case. */
  readonly documentId: string;
  /** Whether something has changed since the decision began. */
  isOutdated: boolean;
}

export class Doors {
  readonly #options: DoorsOptions;
  readonly #inside = new Map<Connection, Session>();
  /** How many sockets each person has inside. */
  readonly #seats = new Tally(limits.socketsOfPerson);
  #isShut = false;
  readonly #onTheWay = new Set<Entrant>();

  constructor(options: DoorsOptions) {
    this.#options = options;
  }

  get inside(): ReadonlyMap<Connection, Session> {
    return this.#inside;
  }

  /** Lets a paused socket in, or closes it with the reason. Never rejects. */
  async enter(ws: WebSocket, opening: Opening): Promise<void> {
    const entrant: Entrant = { documentId: opening.knock.documentId.toLowerCase(), isOutdated: false };
    this.#onTheWay.add(entrant);
    try {
      let answer: Place | CloseReason;
      do {
        entrant.isOutdated = false;
        answer = await this.#decide(opening);
        if (typeof answer !== 'string') this.#leaveIfEmpty(answer.room);
      } while (entrant.isOutdated);
      if (typeof answer === 'string') closeWith(ws, answer);
      else this.#seat(ws, opening, answer);
    } catch (error) {
      this.#options.log.error({ err: error }, 'a socket could not be let in');
      closeWith(ws, 'server_failed');
    } finally {
      this.#onTheWay.delete(entrant);
    }
  }

  /**
   * To be called when a session or an access has changed: who is on the way in is decided about again.
   * @param documentId the one that it concerns; all when it is not given
   */
  noteChange(documentId?: DocumentId): void {
    for (const entrant of this.#onTheWay)
      if ((documentId ?? entrant.documentId) === entrant.documentId) entrant.isOutdated = true;
  }

  /** Tells everybody to come back, and whoever comes before the end as well. */
  shut(): void {
    this.#isShut = true;
    for (const connection of this.#inside.keys()) connection.close('restarting');
  }

  async #decide({ knock, request }: Opening): Promise<Place | CloseReason> {
    const { rooms, readAccess, readSession } = this.#options;
    const admission = await admit(knock, { readSession: () => readSession(request.headers), readAccess });
    if (isRefusal(admission)) return admission;
    // Before a room is opened for them.
    if (this.#seats.isFull(admission.session.userId)) return 'too_many_sockets';
    return { admission, room: await rooms.open(admission.access.document.id) };
  }

  /** A room is forgotten after a while without anybody; who takes a seat in time keeps it. */
  #leaveIfEmpty(room: Room): void {
    if (room.connections.size === 0) this.#options.rooms.release(room.documentId);
  }

  #seat(ws: WebSocket, { stream }: Opening, { admission, room }: Place): void {
    const { session, access, params } = admission;
    const { heartbeat } = this.#options;
    if (this.#isShut || ws.readyState !== ws.OPEN) return closeWith(ws, 'restarting');
    // Again: many of theirs may have been on the way in at once.
    if (this.#seats.isFull(session.userId)) return closeWith(ws, 'too_many_sockets');
    const connection: Connection = new Connection({
      socket: wrapSocket(ws, stream),
      access,
      params,
      room,
      onClosed: () => {
        this.#inside.delete(connection);
        this.#seats.give(session.userId);
        heartbeat.remove(connection);
        this.#leaveIfEmpty(room);
      },
    });
    this.#inside.set(connection, session);
    this.#seats.take(session.userId);
    heartbeat.add(ws, connection, session.expiresAt);
    ws.on('message', (data, isBinary) => connection.receive(toFrame(data, isBinary)));
    ws.on('close', () => connection.left());
    connection.open();
    ws.resume();
  }
}
