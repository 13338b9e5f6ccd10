import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { startEmbedded } from '../embedded/start-embedded.ts';
import { runMigrations } from '../migrate.ts';
import { templateName, withDatabase } from './test-address.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Address of the run's PostgreSQL, as its superuser. */
    testDatabaseUrl: string;
  }
}

/** What makes a database quick and forgetful; only ever right where nothing is kept. */
const forgetful = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  max_connections: '200',
};

/** Starts one PostgreSQL for the whole run, with a migrated database to copy from. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'entente-test-'));
  chmodSync(dataDir, 0o711);
  const database = await startEmbedded({ dataDir, log: pino({ level: 'silent' }), settings: forgetful });
  await createTemplate(database.superuserUrl);
  project.provide('testDatabaseUrl', database.superuserUrl);
  return async () => {
    await database.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}

async function createTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${templateName}`);
  await client.end();
  await runMigrations(withDatabase(url, templateName));
}
