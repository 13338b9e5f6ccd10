/** One real socket to the relay, spoken to by hand. */
import { WebSocket } from 'ws';

export interface SocketAddress {
  /** The server's address, `http://…`. */
  readonly url: string;
  /** As it stands in the address; need not be an id. */
  readonly documentId: string;
  readonly cookie?: string;
  /** Such as `frames=1&schema=1`. */
  readonly query?: string;
  readonly origin?: string;
}

/** How the server ended a socket. */
export interface Closing {
  readonly code: number;
  readonly reason: string;
}

/** A WebSocket class of `ws` that sends this cookie, and differs in nothing else. */
export function webSocketWith(cookie: string): typeof WebSocket {
  class CookieSocket extends WebSocket {
    constructor(address: string | URL, protocols?: string | string[]) {
      super(address, protocols, { headers: { cookie } });
    }
  }
  // `ws` declares a way to build a socket without an address, for its own server.
  return CookieSocket as typeof WebSocket;
}

export class RawSocket {
  readonly ws: WebSocket;
  /** Every message so far, in order. */
  readonly frames: Uint8Array[] = [];
  /** Resolves when it has ended, however. */
  readonly closed: Promise<Closing>;
  readonly #listeners = new Set<() => void>();
  #isClosed = false;

  constructor({ url, documentId, cookie, query, origin }: SocketAddress) {
    const address = `${url.replace(/^http/, 'ws')}/sync/${documentId}${query === undefined ? '' : `?${query}`}`;
    const headers = { ...(cookie !== undefined && { cookie }), ...(origin !== undefined && { origin }) };
    this.ws = new WebSocket(address, { headers });
    this.closed = new Promise((resolve) => {
      this.ws.on('close', (code, reason) => {
        this.#isClosed = true;
        resolve({ code, reason: reason.toString() });
        this.#tell();
      });
    });
    this.ws.on('error', () => undefined);
    this.ws.on('message', (data: Buffer) => {
      this.frames.push(new Uint8Array(data));
      this.#tell();
    });
  }

  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Resolves when `check` holds, looked at after every message. @throws {Error} when the socket closes before */
  until(check: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = () => {
        if (check()) resolve();
        else if (this.#isClosed) reject(new Error('the socket closed before what we waited for'));
        else return;
        this.#listeners.delete(look);
      };
      this.#listeners.add(look);
      look();
    });
  }

  /** Called after every message. */
  onFrame(listener: () => void): void {
    this.#listeners.add(listener);
  }

  send(frame: Uint8Array): void {
    this.ws.send(frame);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

/** Opens a socket and waits for the handshake. @throws {Error} when the server turns it away */
export async function openRawSocket(address: SocketAddress): Promise<RawSocket> {
  const socket = new RawSocket(address);
  await new Promise((resolve, reject) => {
    socket.ws.once('open', resolve);
    socket.ws.once('error', reject);
  });
  return socket;
}

/** How the server answers a knock that ends in a close code. */
export async function knock(address: SocketAddress): Promise<Closing & { readonly frames: Uint8Array[] }> {
  const socket = new RawSocket(address);
  return { ...(await socket.closed), frames: socket.frames };
}
