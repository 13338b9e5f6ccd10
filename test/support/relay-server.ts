/** The real server as a process, on a PostgreSQL database of the test's own, with the demo alliance in it. */
import { rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@entente/server/db/testing/create-test-database';
import { demoTemplateName } from './demo-template-name.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

export interface RelayServer {
  /** Such as `http://localhost:4100`. */
  readonly url: string;
  readonly process: ServerProcess;
  readonly database: TestDatabase;
  /** Starts a second server on the same database. */
  startAnother(): Promise<{ readonly url: string }>;
  /** Ends every server and removes the database. */
  close(): Promise<void>;
}

/** For projects of vitest with the database's `globalSetup`. */
export async function startRelayServer(): Promise<RelayServer> {
  const database = await createTestDatabase(demoTemplateName);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'entente-relay-'));
  const servers: ServerProcess[] = [];
  const start = async () => {
    const server = await startServerProcess({ dataDir, env: { DATABASE_URL: database.url, DEMO: 'on' } });
    servers.push(server);
    return server;
  };
  const first = await start();
  return {
    url: first.url,
    process: first,
    database,
    startAnother: start,
    async close() {
      for (const server of servers) {
        server.kill('SIGKILL');
        await server.exited;
      }
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
