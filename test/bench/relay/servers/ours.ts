import path from 'node:path';
import { AGREEMENT_SCHEMA_VERSION } from '@entente/documents/agreement/schema';
import { openDatabase } from '@entente/server/db/database';
import { createDataDirectory, removeDataDirectories } from '../../../support/data-directory.ts';
import { findFreePort } from '../../../support/free-port.ts';
import { followOutput } from '../output.ts';
import { cores } from '../cores.ts';
import { endProcess, startPinned } from '../pinned.ts';
import type { RunningServer } from './running-server.ts';
import { createDocuments, signIn } from './sign-in.ts';

/** Two who may edit, one of each firm, then two who read along. */
const people = [
  'maya@northwind.example',
  'daniel@harbor.example',
  'tomas@northwind.example',
  'kenji@harbor.example',
];

const recordText = 'select bytes from ledger where document_id = $1 order by seq';

/**
 * Our server with its own PostgreSQL on the same core, fsync on, in the demo alliance.
 * @param profile folder that gets a processor profile when the server ends
 */
export async function startOurs(rooms: number, profile: string | undefined): Promise<RunningServer> {
  const port = await findFreePort();
  const data = createDataDirectory();
  const profiling = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${path.resolve(profile)}`];
  const child = startPinned({
    args: [...profiling, 'server/dist/main.js'],
    core: cores.server,
    env: { PORT: String(port), DATA_DIR: data.path },
  });
  const [, origin = ''] = await followOutput(child).waitFor(/"url":"([^"]+)"/);
  const visitors = await Promise.all(people.map((email) => signIn(origin, email)));
  const documents = await createDocuments(origin, visitors[0] ?? { headers: {} }, rooms);
  const query = `frames=1&schema=${AGREEMENT_SCHEMA_VERSION}`;
  const database = openDatabase(data.databaseUrl(), () => undefined);
  return {
    pid: child.pid ?? -1,
    databasePid: data.postmasterPid(),
    wire: 'y-websocket',
    rooms: documents.map((document) => ({
      document,
      seats: visitors.map(({ headers }) => ({
        url: `ws://127.0.0.1:${port}/sync/${document}?${query}`,
        headers,
      })),
    })),
    async readRecord(document) {
      const { rows } = await database.pool.query<{ bytes: Buffer }>(recordText, [document]);
      return rows.map(({ bytes }) => bytes);
    },
    async end() {
      await database.close();
      await endProcess(child);
      await removeDataDirectories();
    },
  };
}
