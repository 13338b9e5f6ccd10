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

/** Vitest reads this file anew for each of its projects; they share one PostgreSQL. */
const shared = globalThis as { ententeTests?: { started: Promise<Running>; projects: number } };

interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Gives a run one PostgreSQL, with a migrated database to copy from. The last project to end stops it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const run = (shared.ententeTests ??= { started: start(), projects: 0 });
  run.projects += 1;
  const { url, stop } = await run.started;
  project.provide('testDatabaseUrl', url);
  return async () => {
    run.projects -= 1;
    if (run.projects > 0) return;
    delete shared.ententeTests;
    await stop();
  };
}

async function start(): Promise<Running> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'entente-test-'));
  chmodSync(dataDir, 0o711);
  const database = await startEmbedded({ dataDir, log: pino({ level: 'silent' }), settings: forgetful });
  await createTemplate(database.superuserUrl);
  return {
    url: database.superuserUrl,
    stop: async () => {
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function createTemplate(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`CREATE DATABASE ${templateName}`);
  await client.end();
  await runMigrations(withDatabase(url, templateName));
}
