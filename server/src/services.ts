import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { Hono } from 'hono';
import type pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import type { Database } from './db/database.ts';

export interface ServiceOptions {
  readonly config: Config;
  readonly db: Database;
  readonly pool: pg.Pool;
  readonly log: Logger;
}

export interface Services {
  readonly app: Hono;
  handleUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  /** Resolves when every socket has been told to come back and everything is committed. */
  drain(): Promise<void>;
}

/** Builds the parts of the server and wires them. */
export async function startServices({ pool }: ServiceOptions): Promise<Services> {
  const app = new Hono();
  app.get('/health', async (context) => {
    await pool.query('SELECT 1');
    return context.json({ isHealthy: true });
  });
  return { app, handleUpgrade: (_request, socket) => socket.destroy(), drain: async () => undefined };
}
