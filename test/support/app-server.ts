/** The real server as a process that a test may kill and start again on the same port and database. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createTestDatabase, type TestDatabase } from '@entente/server/db/testing/create-test-database';
import { demoTemplateName } from './demo-template-name.ts';
import { findFreePort } from './free-port.ts';
import { startServerProcess, type ServerProcess } from './server-process.ts';

export interface AppServer {
  /** Such as `http://localhost:4100`; the same after a restart. */
  readonly url: string;
  readonly port: number;
  readonly database: TestDatabase;
  /** Ends the process and waits until it is gone. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>;
  /** Starts it again and waits until it answers. */
  startAgain(): Promise<void>;
  /** Ends it and removes the database. */
  close(): Promise<void>;
}

/** Starts it with the demo alliance, on a database of the test's own; on a free port when none is named. */
export async function startAppServer(named?: number): Promise<AppServer> {
  const database = await createTestDatabase(demoTemplateName);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'entente-browser-'));
  const port = named ?? (await findFreePort());
  const env = { PORT: String(port), DATABASE_URL: database.url, DEMO: 'on' };
  let running: ServerProcess = await startServerProcess({ dataDir, env });
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    running.kill(signal);
    await running.exited;
  };
  return {
    url: `http://localhost:${port}`,
    port,
    database,
    end,
    async startAgain() {
      running = await startServerProcess({ dataDir, env });
    },
    async close() {
      await end('SIGKILL');
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
