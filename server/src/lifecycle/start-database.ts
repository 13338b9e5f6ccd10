import pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { startEmbedded } from '../db/embedded/start-embedded.ts';
import { StartError } from './start-error.ts';

/** A PostgreSQL that answers, ours or somebody else's. */
export interface RunningDatabase {
  readonly url: string;
  /** Resolves when our own PostgreSQL went away by itself. For one named by DATABASE_URL the pool tries again instead. */
  readonly lost: Promise<void>;
  /** Stops our own PostgreSQL; leaves one named by DATABASE_URL alone. */
  stop(): Promise<void>;
}

const oldestVersion = 15;

/**
 * Starts the embedded PostgreSQL, or makes sure that the one of DATABASE_URL can be used.
 * @throws {EmbeddedError | StartError}
 */
export async function startDatabase({ databaseUrl, dataDir }: Config, log: Logger): Promise<RunningDatabase> {
  if (databaseUrl === undefined) return startEmbedded({ dataDir, log });
  const version = await readVersion(databaseUrl);
  if (version < oldestVersion) {
    throw new StartError(`DATABASE_URL names a PostgreSQL ${version}; it must be ${oldestVersion} or newer.`);
  }
  return { url: databaseUrl, lost: new Promise(() => undefined), stop: async () => undefined };
}

async function readVersion(url: string): Promise<number> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number }>(
      `SELECT current_setting('server_version_num')::int / 10000 AS version`,
    );
    return rows[0]?.version ?? 0;
  } catch (error) {
    throw new StartError(`The database of DATABASE_URL does not answer: ${reasonOf(error)}`, {
      cause: error,
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** A name with several addresses fails with an error that has a reason for each and no message. */
function reasonOf(error: unknown): string {
  if (error instanceof AggregateError) return error.errors.map(reasonOf).join(', ');
  return error instanceof Error ? error.message : String(error);
}
