/** Everybody who is in, from the first knock to the end of the socket. */
import type { IncomingHttpHeaders } from 'node:http';
import { closeReasons, type CloseReason } from '@entente/protocol/close-codes';
import type { Logger } from 'pino';
import type { RawData, WebSocket } from 'ws';
import type { Session } from '../people/sessions.ts';
import { admit, isRefusal, type Admission, type ReadAccess } from './admit.ts';
import { Connection } from './connection.ts';
import type { Heartbeat } from './heartbeat.ts';
import type { Rooms } from './rooms.ts';
import type { Opening } from './upgrade.ts';
import { wrapSocket } from './ws-socket.ts';

interface DoorsOptions {
  readonly rooms: Rooms;
  readonly heartbeat: Heartbeat;
  readonly readSession: (headers: IncomingHttpHeaders) => Promise<Session | undefined>;
  readonly readAccess: ReadAccess;
  readonly log: Logger;
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

export class Doors {
  readonly #options: DoorsOptions;
  readonly #inside = new Map<Connection, Session>();
  #isShut = false;

  constructor(options: DoorsOptions) {
    this.#options = options;
  }

  get inside(): ReadonlyMap<Connection, Session> {
    return this.#inside;
  }

  /** Lets a paused socket in, or closes it with the reason. Never rejects. */
  async enter(ws: WebSocket, opening: Opening): Promise<void> {
    const { readSession, readAccess, log } = this.#options;
    try {
      const answer = await admit(opening.knock, {
        readSession: () => readSession(opening.request.headers),
        readAccess,
      });
      if (isRefusal(answer)) closeWith(ws, answer);
      else await this.#seat(ws, opening, answer);
    } catch (error) {
      log.error({ err: error }, 'a socket could not be let in');
      closeWith(ws, 'server_failed');
    }
  }

  /** Tells everybody to come back, and whoever comes before the end as well. */
  shut(): void {
    this.#isShut = true;
    for (const connection of this.#inside.keys()) connection.close('restarting');
  }

  async #seat(ws: WebSocket, { stream }: Opening, { session, access, params }: Admission): Promise<void> {
    const { rooms, heartbeat } = this.#options;
    const room = await rooms.open(access.document.id);
    if (this.#isShut || ws.readyState !== ws.OPEN) {
      rooms.release(room.documentId);
      return closeWith(ws, 'restarting');
    }
    const connection: Connection = new Connection({
      socket: wrapSocket(ws, stream),
      access,
      params,
      room,
      onClosed: () => {
        this.#inside.delete(connection);
        heartbeat.remove(connection);
        if (room.connections.size === 0) rooms.release(room.documentId);
      },
    });
    this.#inside.set(connection, session);
    heartbeat.add(ws, connection, session.expiresAt);
    ws.on('message', (data, isBinary) => connection.receive(toFrame(data, isBinary)));
    ws.on('close', () => connection.left());
    connection.open();
    ws.resume();
  }
}
