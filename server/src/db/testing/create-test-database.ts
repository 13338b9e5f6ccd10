import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type {} from './global-setup.ts';
import { openDatabase, type OpenDatabase } from '../database.ts';
import type { Patience } from '../patience.ts';
import { templateName, withDatabase } from './test-address.ts';

/** A migrated, empty database that nobody else sees. */
export interface TestDatabase extends OpenDatabase {
  readonly url: string;
}

/**
 * Gives a test file a database of its own; `close` removes it. For projects of vitest whose `globalSetup` is the one
 * beside this file.
 * @param template another database to copy, in which nobody is at that moment
 */
export async function createTestDatabase(
  template = templateName,
  patience?: Patience,
): Promise<TestDatabase> {
  const serverUrl = inject('testDatabaseUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOnce(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${template}`);
  const url = withDatabase(serverUrl, name);
  const onError = (error: Error) => {
    throw error;
  };
  const open = openDatabase(url, onError, patience);
  return {
    ...open,
    url,
    async close() {
      const isLetGo = waitUntilLetGo(open.pool);
      await open.close();
      await isLetGo;
      await runOnce(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
}

/**
 * Resolves when every connection of the pool has ended. The end of a pool does not wait for that (pg-pool 3), and a
 * connection whose database is dropped while it ends fails with an error that nobody hears.
 */
function waitUntilLetGo(pool: pg.Pool): Promise<void> {
  let connections = pool.totalCount;
  return new Promise((resolve) => {
    if (connections === 0) resolve();
    pool.on('remove', () => {
      connections -= 1;
      if (connections === 0) resolve();
    });
  });
}

async function runOnce(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
