/** Vitest's `globalSetup` of suites whose servers begin with the demo alliance: one server makes it, the others find it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openDatabase } from '@entente/server/db/database';
import { templateName, withDatabase } from '@entente/server/db/testing/test-address';
import type { TestProject } from 'vitest/node';
import { demoTemplateName } from './demo-template-name.ts';
import { startServerProcess } from './server-process.ts';

/** @returns whether it was not there */
async function create(url: string): Promise<boolean> {
  const database = openDatabase(url, () => undefined);
  const found = await database.pool.query('SELECT FROM pg_database WHERE datname = $1', [demoTemplateName]);
  const isMissing = found.rowCount === 0;
  if (isMissing) await database.pool.query(`CREATE DATABASE ${demoTemplateName} TEMPLATE ${templateName}`);
  await database.close();
  return isMissing;
}

/** Comes after the setup that starts the run's PostgreSQL. */
export default async function setup(project: TestProject): Promise<void> {
  const url = project.getProvidedContext().testDatabaseUrl;
  if (!(await create(url))) return;
  const dataDir = mkdtempSync(path.join(tmpdir(), 'entente-demo-'));
  const env = { DATABASE_URL: withDatabase(url, demoTemplateName), DEMO: 'on' };
  const server = await startServerProcess({ dataDir, env });
  server.kill('SIGTERM');
  await server.exited;
  rmSync(dataDir, { recursive: true, force: true });
}
