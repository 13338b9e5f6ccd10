import { once } from 'node:events';
import type { IncomingMessage, Server } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import { createAdaptorServer } from '@hono/node-server';
import type { Hono } from 'hono';
import { StartError } from './start-error.ts';

/** What answers: requests, and requests that ask for a socket. */
export interface Endpoint {
  readonly app: Hono;
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

export interface Listener {
  /** Takes no further connections; those that are open go on. */
  stopAccepting(): void;
  /** Resolves when every connection is gone; what is still open after `graceMs` is cut. */
  close(graceMs: number): Promise<void>;
}

export interface ListenOptions {
  readonly port: number;
  /** From this machine alone, or from everywhere. */
  readonly isLocal: boolean;
}

/** A browser may take `localhost` and `a.localhost` for either. */
const loopbacks = ['127.0.0.1', '::1'];
const everywhere = [undefined];
const noSuchAddress = new Set(['EADDRNOTAVAIL', 'EAFNOSUPPORT']);

/** @throws {StartError} the port cannot be used */
export async function listen(endpoint: Endpoint, { port, isLocal }: ListenOptions): Promise<Listener> {
  const servers: Server[] = [];
  const sockets = new Set<Socket>();
  for (const host of isLocal ? loopbacks : everywhere) {
    const server = createServer(endpoint, sockets);
    servers.push(server);
    server.listen({ port, host });
    await once(server, 'listening').catch((error: unknown) => {
      if (host === '::1' && noSuchAddress.has(codeOf(error))) servers.pop();
      else throw toStartError(error, port);
    });
  }
  return {
    stopAccepting: () => servers.forEach((server) => server.close()),
    async close(graceMs) {
      const closed = Promise.all([...sockets].map((socket) => once(socket, 'close')));
      await Promise.race([closed, delay(graceMs, undefined, { ref: false })]);
      for (const socket of sockets) socket.destroy();
    },
  };
}

const asksForWebSocket = ({ headers }: IncomingMessage): boolean =>
  headers.upgrade?.toLowerCase() === 'websocket';

function createServer(endpoint: Endpoint, sockets: Set<Socket>): Server {
  const server = createAdaptorServer({
    fetch: endpoint.app.fetch,
    // Without it Node takes every request with an `Upgrade` for one of a socket, such as curl's offer of HTTP/2.
    serverOptions: { shouldUpgradeCallback: asksForWebSocket },
  }) as Server;
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  server.on('upgrade', (request, socket, head) => {
    // A TCP reset before anybody listens for it would end the process; what it means is told by `close`.
    socket.on('error', () => undefined);
    endpoint.handleUpgrade(request, socket, head);
  });
  return server;
}

function toStartError(error: unknown, port: number): unknown {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new StartError(`Port ${port} is taken by another program. Set PORT to another one.`);
    case 'EACCES':
      return new StartError(`Port ${port} may only be used by root. Set PORT to one above 1023.`);
    default:
      return error;
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
