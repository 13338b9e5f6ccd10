import { readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Cluster } from './cluster.ts';
import { isAlive, readCommand } from './process-command.ts';

/** PostgreSQL's first process, which all others of a cluster hang on. */
export interface Postmaster {
  readonly pid: number;
  /** On the loopback. */
  readonly port: number;
}

/** A lock file is written within milliseconds; an empty one this old was left by a machine that lost power. */
const emptyFileMs = 10_000;

/**
 * The postmaster that runs on this cluster, whoever started it; nothing when there is none. A lock file whose
 * number belongs to some other program by now is removed: PostgreSQL itself would refuse to start.
 */
export function findPostmaster(cluster: Cluster): Postmaster | undefined {
  const file = lockFileOf(cluster);
  const postmaster = readLockFile(file);
  if (!postmaster) return undefined;
  if (isRunning(cluster, postmaster)) return postmaster;
  if (isAlive(postmaster.pid)) rmSync(file, { force: true });
  return undefined;
}

/** Whether this postmaster still runs, on this cluster. */
export function isRunning(cluster: Cluster, { pid }: Postmaster): boolean {
  return readCommand(pid).includes(` -D ${cluster.directory} `);
}

/** Whether it takes connections: it has started, recovered if it had to, and is not stopping. */
export function isReady(cluster: Cluster, postmaster: Postmaster): boolean {
  const found = readLockFile(lockFileOf(cluster));
  return found?.pid === postmaster.pid && found.isReady;
}

function lockFileOf(cluster: Cluster): string {
  return path.join(cluster.directory, 'postmaster.pid');
}

/** Lines 1, 4 and 8 of the file that PostgreSQL's `CreateLockFile` (miscinit.c) writes. */
function readLockFile(file: string): (Postmaster & { readonly isReady: boolean }) | undefined {
  try {
    const lines = readFileSync(file, 'utf8').split('\n');
    const [pid, port] = [Number(lines[0]), Number(lines[3])];
    if (pid > 0 && port > 0) return { pid, port, isReady: lines[7]?.trim() === 'ready' };
    if (Date.now() - statSync(file).mtimeMs > emptyFileMs) rmSync(file, { force: true });
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return undefined;
}
