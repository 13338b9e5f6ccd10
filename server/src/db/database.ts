import { drizzle, type NodePgDatabase } from 'drizzle-orm/node-postgres';
import type pg from 'pg';
import { LendingPool } from './lending-pool.ts';
import { ofRequests, type Patience } from './patience.ts';
import { silenceBreaks } from './silence-breaks.ts';

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
 * Opens a pool of connections to PostgreSQL 15 or newer. Nothing waits for it for ever (WT1).
 * @param onError told of a connection that broke while idle; the pool replaces it
 * @param patience that of the kind of work which the pool is for
 */
export function openDatabase(
  url: string,
  onError: (error: Error) => void,
  { connectMs, lockMs, statementMs, idleMs, silenceMs }: Patience = ofRequests,
): OpenDatabase {
  const pool = new LendingPool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: connectMs,
    lock_timeout: lockMs,
    statement_timeout: statementMs,
    idle_in_transaction_session_timeout: idleMs,
    stream: () => silenceBreaks(silenceMs),
  });
  pool.on('error', onError);
  return { db: drizzle({ client: pool }), pool, close: () => pool.end() };
}
