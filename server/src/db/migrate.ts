import path from 'node:path';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import pg from 'pg';
import { drizzle } from 'drizzle-orm/node-postgres';
import { ofLongWork } from './patience.ts';

/** Any number will do, as long as it is not the one of the embedded database's lock. */
const migrationLockKey = 4_726_002;

/**
 * Brings the database to the newest schema; nothing happens when it is there. Servers that start at once wait for
 * each other. Each step is applied whole or not at all.
 */
export async function runMigrations(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: ofLongWork.connectMs });
  await client.connect();
  try {
    await client.query(`SELECT pg_advisory_lock(${migrationLockKey})`);
    await migrate(drizzle({ client }), { migrationsFolder: path.join(import.meta.dirname, 'migrations') });
  } finally {
    await client.end();
  }
}
