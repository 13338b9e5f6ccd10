import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openDatabase } from '@entente/server/db/database';
import { readCommand } from '@entente/server/db/embedded/process-command';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { createDataDirectory, removeDataDirectories, type DataDirectory } from '../support/data-directory.ts';
import {
  endServerProcesses,
  spawnServerProcess,
  startServerProcess,
  type ServerProcess,
} from '../support/server-process.ts';

/** Of a server that was started once and ended well. To make a database takes longer than all else here. */
let finished: DataDirectory;
beforeAll(async () => {
  finished = createDataDirectory();
  const server = await start(finished);
  server.kill('SIGTERM');
  await server.exited;
});
afterEach(async () => {
  await endServerProcesses();
  await removeDataDirectories(finished);
});
afterAll(() => removeDataDirectories());

async function query(directory: DataDirectory, statement: string): Promise<unknown[]> {
  return queryAt(directory.databaseUrl(), statement);
}

async function queryAt(url: string, statement: string): Promise<unknown[]> {
  const database = openDatabase(url, () => undefined);
  try {
    return (await database.pool.query(statement)).rows;
  } finally {
    await database.close();
  }
}

/** A process that has ended counts as ended, even when nobody has asked for its exit code. */
function isAlive(pid: number | undefined): boolean {
  return pid !== undefined && readCommand(pid) !== '';
}

async function expectHealthy(url: string): Promise<void> {
  expect((await fetch(`${url}/health`)).status).toBe(200);
}

const withoutDemo = { DEMO: 'off' };

const writeMark = `INSERT INTO alliance (id, name) VALUES (gen_random_uuid(), 'mark')`;
const readMark = `SELECT name FROM alliance WHERE name = 'mark'`;

/** Starts one that seeds nothing: what these tests look at is the database. */
const start = (data: DataDirectory): Promise<ServerProcess> =>
  startServerProcess({ dataDir: data.path, env: withoutDemo });

test('[PG1] [PG2] the first start makes a database with a password for us alone, on the loopback, in a role that cannot leave it', async () => {
  const data = createDataDirectory();
  const server = await start(data);
  await expectHealthy(server.url);
  expect(statSync(path.join(data.path, 'postgres-password')).mode & 0o777).toBe(0o600);
  expect(statSync(path.join(data.path, 'postgres')).mode & 0o777).toBe(0o700);

  const settings = `SELECT current_setting('listen_addresses') AS host, current_setting('fsync') AS fsync,
    current_setting('synchronous_commit') AS commit`;
  expect(await query(data, settings)).toEqual([{ host: '127.0.0.1', fsync: 'on', commit: 'on' }]);
  const stranger = new URL(data.databaseUrl());
  stranger.password = 'guess';
  await expect(queryAt(stranger.href, 'SELECT 1')).rejects.toMatchObject({ code: '28P01' });
  expect(await query(data, 'SELECT rolsuper FROM pg_roles WHERE rolname = current_user')).toEqual([
    { rolsuper: false },
  ]);
  await expect(query(data, `SELECT pg_read_file('/etc/passwd')`)).rejects.toMatchObject({ code: '42501' });
});

test('[PG3] [PG5] [LC1] SIGTERM ends with 0 and without a database process; the next start finds the data, whatever program the lock file names', async () => {
  const data = createDataDirectory(finished);
  const first = await start(data);
  const postmaster = data.postmasterPid();
  await query(data, writeMark);
  first.kill('SIGTERM');
  expect(await first.exited).toEqual({ code: 0, signal: null });
  expect(isAlive(postmaster)).toBe(false);
  expect(data.postmasterPid()).toBeUndefined();
  const lines = [process.pid, path.join(data.path, 'postgres'), 1_700_000_000, 5432, '', '127.0.0.1', ''];
  writeFileSync(path.join(data.path, 'postgres/postmaster.pid'), lines.join('\n'));
  await expectHealthy((await start(data)).url);
  expect(await query(data, readMark)).toHaveLength(1);
});

test('[PG4] after SIGKILL of the server, the database that still runs is used, and later stopped', async () => {
  const data = createDataDirectory(finished);
  const first = await start(data);
  const postmaster = data.postmasterPid();
  await query(data, writeMark);
  first.kill('SIGKILL');
  await first.exited;
  expect(isAlive(postmaster)).toBe(true);
  const second = await start(data);
  expect(data.postmasterPid()).toBe(postmaster);
  expect(await query(data, readMark)).toHaveLength(1);
  second.kill('SIGTERM');
  expect(await second.exited).toEqual({ code: 0, signal: null });
  expect(isAlive(postmaster)).toBe(false);
});

test('[PG5] after SIGKILL of the server and its database, the data is recovered', async () => {
  const data = createDataDirectory(finished);
  const first = await start(data);
  await query(data, writeMark);
  const postmaster = data.postmasterPid();
  first.kill('SIGKILL');
  if (postmaster !== undefined) process.kill(postmaster, 'SIGKILL');
  await first.exited;
  const second = await start(data);
  expect(data.postmasterPid()).not.toBe(postmaster);
  expect(await query(data, readMark)).toHaveLength(1);
  await expectHealthy(second.url);
});

test('[PG6] [PG8] a second server on the same data is refused with a sentence, the first is not disturbed, and ends when PostgreSQL dies', async () => {
  const data = createDataDirectory(finished);
  const first = await start(data);
  const second = await spawnServerProcess({ dataDir: data.path, env: withoutDemo });
  expect(await second.exited).toEqual({ code: 1, signal: null });
  expect(second.output()).toContain('Another server is running on this DATA_DIR.');
  expect(second.output()).not.toContain('"stack"');
  await expectHealthy(first.url);
  process.kill(data.postmasterPid() ?? -1, 'SIGKILL');
  expect(await first.exited).toEqual({ code: 1, signal: null });
  expect(first.output()).toContain('PostgreSQL ended by itself');
});

test('[PG6] of two servers that make the database at the same moment, one runs and one is refused', async () => {
  const data = createDataDirectory();
  const servers = await Promise.all([
    spawnServerProcess({ dataDir: data.path, env: withoutDemo }),
    spawnServerProcess({ dataDir: data.path, env: withoutDemo }),
  ]);
  const loser = await Promise.race(servers.map(async (server) => (await server.exited, server)));
  const winner = servers.find((server) => server !== loser);
  expect(await loser.exited).toEqual({ code: 1, signal: null });
  expect(loser.output()).toContain('Another server is running on this DATA_DIR.');
  await expectHealthy((await winner?.ready) ?? '');
  expect(readdirSync(data.path).filter((name) => name.startsWith('postgres.'))).toEqual(['postgres.log']);
});

test('[PG7] a data directory that was never finished is thrown away, not used', async () => {
  const data = createDataDirectory();
  const gone = await spawnServerProcess({ dataDir: data.path, env: { PORT: 'none' } });
  await gone.exited;
  const draft = path.join(data.path, `postgres.${gone.pid}.abandoned`);
  mkdirSync(path.join(draft, 'cluster'), { recursive: true });
  await expectHealthy((await start(data)).url);
  expect(readdirSync(data.path)).not.toContain(path.basename(draft));
});
