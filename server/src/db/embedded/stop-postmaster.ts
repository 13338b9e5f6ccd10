import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { isRunning, type Postmaster } from './find-postmaster.ts';

/**
 * Ends every connection, writes everything out and resolves when the process is gone ("fast shutdown", which
 * PostgreSQL does on SIGINT). It need not be our child: one that was adopted ends in the same way.
 */
export async function stopPostmaster(cluster: Cluster, postmaster: Postmaster): Promise<void> {
  if (isRunning(cluster, postmaster)) process.kill(postmaster.pid, 'SIGINT');
  while (isRunning(cluster, postmaster)) await delay(10);
}
