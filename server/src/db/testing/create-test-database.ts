import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { inject } from 'vitest';
import type {} from './global-setup.ts';
import { openDatabase, type OpenDatabase } from '../database.ts';
import { templateName, withDatabase } from './test-address.ts';

/** A migrated, empty database that nobody else sees. */
export interface TestDatabase extends OpenDatabase {
  readonly url: string;
}

/**
 * Gives a test file a database of its own; `close` removes it. For projects of vitest whose `globalSetup` is the one
 * beside this file.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const serverUrl = inject('testDatabaseUrl');
  const name = `test_${randomBytes(6).toString('hex')}`;
  await runOnce(serverUrl, `CREATE DATABASE ${name} TEMPLATE ${templateName}`);
  const url = withDatabase(serverUrl, name);
  const open = openDatabase(url, (error) => {
    throw error;
  });
  return {
    ...open,
    url,
    async close() {
      await open.close();
      await runOnce(serverUrl, `DROP DATABASE ${name} WITH (FORCE)`);
    },
  };
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
