import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { createDataDirectory, removeDataDirectories } from '../support/data-directory.ts';
import { findFreePort } from '../support/free-port.ts';
import { endServerProcesses, spawnServerProcess, startServerProcess } from '../support/server-process.ts';

afterEach(async () => {
  await endServerProcesses();
  await removeDataDirectories();
});

async function expectHealthy(url: string): Promise<void> {
  expect((await fetch(`${url}/health`)).status).toBe(200);
}

/** What these tests look at comes before a demo. */
const withoutDemo = { DEMO: 'off' };

test('[LC1] [LC4] the server is reached under both addresses of the loopback, and connections that stay open, with and without a request, do not hold its end up', async () => {
  const data = createDataDirectory();
  const server = await startServerProcess({ dataDir: data.path, env: withoutDemo });
  await expectHealthy(`http://127.0.0.1:${server.port}`);
  await expectHealthy(`http://[::1]:${server.port}`);
  const silent = connect(server.port, '127.0.0.1');
  const half = connect(server.port, '127.0.0.1');
  await Promise.all([once(silent, 'connect'), once(half, 'connect'), expectHealthy(server.url)]);
  half.write('POST /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 10\r\n\r\nhalf');
  for (const socket of [silent, half]) socket.on('error', () => undefined);
  server.kill('SIGTERM');
  expect(await server.exited).toEqual({ code: 0, signal: null });
  await expect(fetch(`${server.url}/health`)).rejects.toThrow();
});

test('[LC3] a database that does not answer is told in one sentence, without its password', async () => {
  const data = createDataDirectory();
  const DATABASE_URL = `postgres://us:hush@127.0.0.1:${await findFreePort()}/entente`;
  const server = await spawnServerProcess({ dataDir: data.path, env: { DATABASE_URL } });
  expect(await server.exited).toEqual({ code: 1, signal: null });
  expect(server.output()).toContain('The database of DATABASE_URL does not answer: connect ECONNREFUSED');
  expect(server.output()).not.toContain('hush');
});

test('[LC3] a port that is taken is told in one sentence, and the database does not stay behind', async () => {
  const data = createDataDirectory();
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  const server = await spawnServerProcess({
    dataDir: data.path,
    env: { ...withoutDemo, PORT: String(port) },
  });
  expect(await server.exited).toEqual({ code: 1, signal: null });
  expect(server.output()).toContain(`Port ${port} is taken by another program. Set PORT to another one.`);
  expect(data.postmasterPid()).toBeUndefined();
  other.close();
});

test('[CF2] mistakes in the settings end the start with one message', async () => {
  const data = createDataDirectory();
  const server = await spawnServerProcess({ dataDir: data.path, env: { PORT: 'abc', DEMO: 'maybe' } });
  expect(await server.exited).toEqual({ code: 1, signal: null });
  expect(server.output()).toContain('PORT must');
  expect(server.output()).toContain('DEMO must');
  expect(readdirSync(data.path)).toEqual([]);
});
