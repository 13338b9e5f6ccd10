import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import pg from 'pg';

/** Runs typed queries, as the whole database or within one transaction. */
export type Database = NodePgDatabase;

export interface OpenDatabase {
  readonly db: Database;
  /** The connections under `db`, for the one statement that Drizzle cannot prepare. */
  readonly pool: pg.Pool;
  /** Resolves when every connection is closed; queries under way finish first. */
  close(): Promise<void>;
}

/**
 * Opens a pool of connections to PostgreSQL 15 or newer.
 * @param onError told of a connection that broke while idle; the pool replaces it
 */
export function openDatabase(url: string, onError: (error: Error) => void): OpenDatabase {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  pool.on('error', onError);
  return { db: drizzle({ client: pool }), pool, close: () => pool.end() };
}
