import { afterEach, expect, test } from 'vitest';
import { createDataDirectory, removeDataDirectories, type DataDirectory } from '../support/data-directory.ts';
import { findFreePort } from '../support/free-port.ts';
import { endServerProcesses, startServerProcess, type ServerProcess } from '../support/server-process.ts';
import { contentOf } from '../support/text.ts';
import { createRandom } from '../world/random.ts';
import {
  expectAllArrives,
  expectKept,
  readRecord,
  startTwoWriters,
  type TwoWriters,
} from './relay-two-writers.ts';

const KILLS = 20;
/** In each of these rounds PostgreSQL dies with the server. */
const WITH_DATABASE = new Set([4, 9, 14, 18]);

let writers: TwoWriters | undefined;
afterEach(async () => {
  writers?.maya.close();
  writers?.daniel.close();
  await endServerProcesses();
  await removeDataDirectories();
});

async function kill(server: ServerProcess, postmaster: number | undefined): Promise<void> {
  server.kill('SIGKILL');
  if (postmaster !== undefined) process.kill(postmaster, 'SIGKILL');
  await server.exited;
}

/** Reads the record while no page can reach a server, so that nothing was sent a second time. */
async function readWhileDown(directory: DataDirectory, { documentId }: TwoWriters, isDatabaseDead: boolean) {
  if (!isDatabaseDead) return readRecord(directory, documentId);
  const elsewhere = await startServerProcess({ dataDir: directory.path });
  const rows = await readRecord(directory, documentId);
  await kill(elsewhere, undefined);
  return rows;
}

test('[RL3] twenty times SIGKILL while two people type: nothing that was called saved or was seen is lost', async () => {
  const random = createRandom(20_261_121);
  const directory = createDataDirectory();
  const env = { PORT: String(await findFreePort()) };
  let server = await startServerProcess({ dataDir: directory.path, env });
  const both = (writers = await startTwoWriters(server.url));
  const { maya, daniel } = both;
  let rows = 0;
  for (let round = 0; round < KILLS; round++) {
    const words = 10 + random.below(120);
    await Promise.all([maya.goesOn(daniel, words), daniel.goesOn(maya, words)]);
    const isDatabaseDead = WITH_DATABASE.has(round);
    await kill(server, isDatabaseDead ? directory.postmasterPid() : undefined);
    await Promise.all([maya.until('offline'), daniel.until('offline')]);
    const record = await readWhileDown(directory, both, isDatabaseDead);
    expectKept(record, both);
    expect(record.length).toBeGreaterThan(rows);
    rows = record.length;
    server = await startServerProcess({ dataDir: directory.path, env });
  }
  await Promise.all([maya.goesOn(daniel, 10), daniel.goesOn(maya, 10)]);
  await expectAllArrives(both);
  const record = expectKept(await readRecord(directory, both.documentId), both);
  expect(contentOf(record)).toBe(contentOf(maya.ydoc));
}, 300_000);
