import pg from 'pg';
import { EmbeddedError } from './embedded-error.ts';

/** Any number will do, as long as every server uses the same. Advisory locks count per database; it is taken in `postgres`. */
const lockKey = 4_726_001;
/** A killed server's connections end when PostgreSQL next looks at them; longer than that is a server that lives. */
const patienceMs = 3_000;
const lockNotAvailable = '55P03';

/**
 * Takes the lock that makes us the one server of this data directory. It is held as long as the connection, so a dead
 * server holds none. False when the database was stopped by the server that held it: begin again.
 * @throws {EmbeddedError} another server holds it
 */
export async function holdLock(client: pg.Client): Promise<boolean> {
  try {
    await client.query(`SET lock_timeout = ${patienceMs}`);
    await client.query(`SELECT pg_advisory_lock(${lockKey})`);
    return true;
  } catch (error) {
    await client.end().catch(() => undefined);
    if (!(error instanceof pg.DatabaseError) || error.code !== lockNotAvailable) return false;
    throw new EmbeddedError(
      'Another server is running on this DATA_DIR. Stop it, or choose another DATA_DIR.',
    );
  }
}
