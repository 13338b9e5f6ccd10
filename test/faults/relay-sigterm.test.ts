import { closeReasons } from '@entente/protocol/close-codes';
import { afterEach, expect, test } from 'vitest';
import { createDataDirectory, removeDataDirectories } from '../support/data-directory.ts';
import { findFreePort } from '../support/free-port.ts';
import { endServerProcesses, startServerProcess } from '../support/server-process.ts';
import { contentOf } from '../support/text.ts';
import {
  expectAllArrives,
  expectKept,
  readRecord,
  startTwoWriters,
  type TwoWriters,
} from './relay-two-writers.ts';

let writers: TwoWriters | undefined;
afterEach(async () => {
  writers?.maya.close();
  writers?.daniel.close();
  await endServerProcesses();
  await removeDataDirectories();
});

test('[RL4] SIGTERM while two people type: both are told to come back, go on by themselves, and nothing is lost', async () => {
  const directory = createDataDirectory();
  const env = { PORT: String(await findFreePort()) };
  const first = await startServerProcess({ dataDir: directory.path, env });
  const both = (writers = await startTwoWriters(first.url));
  const { maya, daniel } = both;
  await Promise.all([maya.goesOn(daniel, 50), daniel.goesOn(maya, 50)]);
  first.kill('SIGTERM');
  expect(await first.exited).toEqual({ code: 0, signal: null });
  await Promise.all([maya.until('offline'), daniel.until('offline')]);
  for (const writer of [maya, daniel]) expect(writer.closeCodes[0]).toBe(closeReasons.restarting.code);
  // The database went with the server: another one, where no page looks for it, shows what was kept.
  const elsewhere = await startServerProcess({ dataDir: directory.path });
  expectKept(await readRecord(directory, both.documentId), both);
  elsewhere.kill('SIGTERM');
  await elsewhere.exited;
  await startServerProcess({ dataDir: directory.path, env });
  await Promise.all([maya.goesOn(daniel, 20), daniel.goesOn(maya, 20)]);
  await expectAllArrives(both);
  const record = expectKept(await readRecord(directory, both.documentId), both);
  expect(contentOf(record)).toBe(contentOf(maya.ydoc));
});
