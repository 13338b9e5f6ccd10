import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { openDatabase } from '../db/database.ts';
import { runMigrations } from '../db/migrate.ts';
import { ofCommits } from '../db/patience.ts';
import { startServices } from '../services.ts';
import { listen } from './listen.ts';
import { startDatabase } from './start-database.ts';

/** A server that answers. */
export interface RunningServer {
  /** Resolves when our own PostgreSQL went away by itself; nothing can be saved then. */
  readonly databaseLost: Promise<void>;
  /** Resolves when everything is committed, every connection closed and our own PostgreSQL stopped. */
  stop(): Promise<void>;
}

/** How long an answer under way may take when the server stops; open sockets have been told by then. */
const graceMs = 2_000;

/**
 * Starts the parts in the order in which they need each other. When one fails, those before it are stopped.
 * @throws {EmbeddedError | StartError}
 */
export async function runServer(config: Config, log: Logger): Promise<RunningServer> {
  const database = await startDatabase(config, log);
  try {
    await runMigrations(database.url);
    const serving = await serve(config, database.url, log);
    return {
      databaseLost: database.lost,
      async stop() {
        await serving.stop();
        await database.stop();
      },
    };
  } catch (error) {
    await database.stop();
    throw error;
  }
}

/** The pools of this process: the commits of the ledger have their own. */
function openPools(url: string, log: Logger) {
  const onError = (error: Error) => log.warn(error, 'a database connection broke; the pool replaces it');
  const open = openDatabase(url, onError);
  const commits = openDatabase(url, onError, ofCommits);
  const close = async (): Promise<void> => {
    await Promise.all([open.close(), commits.close()]);
  };
  return { db: open.db, commits: commits.pool, close };
}

async function serve(config: Config, url: string, log: Logger): Promise<{ stop(): Promise<void> }> {
  const { db, commits, close } = openPools(url, log);
  const services = await startServices({ config, db, commits, databaseUrl: url, log });
  try {
    const listener = await listen(services, { port: config.port, isLocal: !config.isProduction });
    return {
      async stop() {
        listener.stopAccepting();
        await services.drain();
        await listener.close(graceMs);
        await close();
      },
    };
  } catch (error) {
    await services.drain();
    await close();
    throw error;
  }
}
