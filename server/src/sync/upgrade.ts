/** Turns a request for `/sync/<documentId>` into a WebSocket; everything else is turned away before the handshake. */
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { limits } from '@entente/protocol/limits';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Knock } from './admit.ts';

/** A socket that has just been opened, and the request that asked for it. */
export interface Opening {
  readonly request: IncomingMessage;
  /** The TCP or TLS stream under the socket. */
  readonly stream: Duplex;
  readonly knock: Knock;
}

interface UpgradeOptions {
  /** Origins that pages may come from. */
  readonly origins: readonly string[];
  /** Takes over a socket whose errors are already heard; it is paused. */
  readonly onSocket: (ws: WebSocket, opening: Opening) => void;
}

export type UpgradeHandler = (request: IncomingMessage, stream: Duplex, head: Buffer) => void;

function turnAway(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}

function readKnock(url: string | undefined): Knock | undefined {
  const address = URL.parse(url ?? '', 'http://relay.invalid');
  const id = address && /^\/sync\/([^/]+)$/.exec(address.pathname)?.[1];
  return id ? { documentId: id, query: address.searchParams } : undefined;
}

/** Browsers always say where a page came from; programs need not, and have no cookies that a page could misuse. */
function isWelcomeOrigin(origin: string | undefined, origins: readonly string[]): boolean {
  return origin === undefined || origins.includes(origin);
}

/** For the `upgrade` event of a Node HTTP server. */
export function createUpgradeHandler({ origins, onSocket }: UpgradeOptions): UpgradeHandler {
  const server = new WebSocketServer({
    noServer: true,
    clientTracking: false,
    perMessageDeflate: false,
    maxPayload: limits.frameBytes,
  });
  return (request, stream, head) => {
    // Before anything else: a reset that nobody hears ends the process.
    stream.on('error', () => stream.destroy());
    const knock = readKnock(request.url);
    if (knock === undefined) return turnAway(stream, '404 Not Found');
    if (!isWelcomeOrigin(request.headers.origin, origins)) return turnAway(stream, '403 Forbidden');
    server.handleUpgrade(request, stream, head, (ws) => {
      // ws closes the socket by itself with the code that fits; all there is to do is to hear the error.
      ws.on('error', () => undefined);
      ws.pause();
      onSocket(ws, { request, stream, knock });
    });
  };
}
