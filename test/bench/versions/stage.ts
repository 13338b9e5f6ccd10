import type { DocumentId } from '@entente/protocol/ids';
import { openDatabase } from '@entente/server/db/database';
import { createDataDirectory, removeDataDirectories } from '../../support/data-directory.ts';
import { createDocument } from '../../support/documents.ts';
import { findFreePort } from '../../support/free-port.ts';
import { signIn } from '../../support/people.ts';
import { endServerProcesses, startServerProcess } from '../../support/server-process.ts';
import { typePaper } from './paper-agreement.ts';
import type { Stage } from './part.ts';
import { writeRecord } from './write-record.ts';

/** The number of whoever typed the paper. */
const CLIENT_ID = 4_200_001;

/** Starts a server with a database of its own, hands it over, and takes both away. */
export async function withStage<Result>(run: (stage: Stage) => Promise<Result>): Promise<Result> {
  const data = createDataDirectory();
  // The same address after a restart: people stay signed in at it.
  const env = { PORT: String(await findFreePort()), DEMO: 'on' };
  const start = () => startServerProcess({ dataDir: data.path, env });
  try {
    let server = await start();
    const [maya, daniel] = [await signIn(server.url, 'maya'), await signIn(server.url, 'daniel')];
    let paper: Promise<DocumentId> | undefined;
    const open = () => openDatabase(data.databaseUrl(), () => undefined);
    const stage = { database: open(), maya, daniel };
    const type = async (): Promise<DocumentId> => {
      const documentId = await createDocument(maya, 'The paper');
      await writeRecord(stage.database.pool, {
        documentId,
        clientId: CLIENT_ID,
        who: maya,
        updates: typePaper(CLIENT_ID),
      });
      return documentId;
    };
    const restart = async () => {
      await stage.database.close();
      server.kill('SIGTERM');
      await server.exited;
      server = await start();
      stage.database = open();
    };
    const result = await run(Object.assign(stage, { paper: () => (paper ??= type()), restart }));
    await stage.database.close();
    return result;
  } finally {
    await endServerProcesses();
    await removeDataDirectories();
  }
}
