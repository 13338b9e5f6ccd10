import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { readCommand } from '@entente/server/db/embedded/process-command';

/** A DATA_DIR of a test's own. */
export interface DataDirectory {
  readonly path: string;
  /** The process number of the PostgreSQL that runs on it, or says that it does. */
  postmasterPid(): number | undefined;
  /** Address of the database in it, as the server uses it. */
  databaseUrl(): string;
}

const made = new Set<DataDirectory>();

/**
 * Makes one under the system's temporary folder, which `removeDataDirectories` takes away.
 * @param like another one, on which nothing runs, to be copied with its owners; else it is empty
 */
export function createDataDirectory(like?: DataDirectory): DataDirectory {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-faults-'));
  if (like) execFileSync('cp', ['-a', `${like.path}/.`, folder]);
  const lockLines = () => {
    try {
      return readFileSync(path.join(folder, 'postgres/postmaster.pid'), 'utf8').split('\n');
    } catch {
      return [];
    }
  };
  const directory: DataDirectory = {
    path: folder,
    postmasterPid: () => Number(lockLines()[0]) || undefined,
    databaseUrl() {
      const password = readFileSync(path.join(folder, 'postgres-password'), 'utf8');
      return `postgres://entente:${password}@127.0.0.1:${lockLines()[3]}/entente`;
    },
  };
  made.add(directory);
  return directory;
}

/**
 * Ends what still runs on the directories made so far, by its number, and deletes them. For `afterEach`.
 * @param kept stays, to be copied for the next test
 */
export async function removeDataDirectories(kept?: DataDirectory): Promise<void> {
  for (const directory of made) {
    if (directory === kept) continue;
    const pid = directory.postmasterPid();
    if (pid !== undefined) await endPostgres(pid, directory.path);
    rmSync(directory.path, { recursive: true, force: true });
    made.delete(directory);
  }
}

/** A test may have written the number of some other program into the lock file, so it must name the folder. */
async function endPostgres(pid: number, folder: string): Promise<void> {
  if (!readCommand(pid).includes(folder)) return;
  process.kill(pid, 'SIGQUIT');
  while (readCommand(pid).includes(folder)) await delay(10);
}
