import { setTimeout as delay } from 'node:timers/promises';
import pg from 'pg';
import { superuser, type Cluster } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';
import { isReady, isRunning, type Postmaster } from './find-postmaster.ts';

/** SQLSTATE codes, PostgreSQL documentation appendix A. */
const code = { cannotConnectNow: '57P03', adminShutdown: '57P01', badPassword: '28P01' };

/**
 * A superuser's connection to a postmaster; waits while it starts or recovers. Nothing when it went away meanwhile.
 * @throws {EmbeddedError} it is not the one of this data directory
 */
export async function openSession(cluster: Cluster, postmaster: Postmaster): Promise<pg.Client | undefined> {
  while (isRunning(cluster, postmaster)) {
    const client = isReady(cluster, postmaster) && (await tryConnect(cluster, postmaster.port));
    if (client) return client;
    await delay(10);
  }
  return undefined;
}

async function tryConnect(cluster: Cluster, port: number): Promise<pg.Client | undefined> {
  const client = new pg.Client({
    host: '127.0.0.1',
    port,
    user: superuser,
    password: cluster.password,
    database: 'postgres',
    application_name: 'entente lock',
  });
  // The ending of the connection is told by `end`; without a listener an error ends the process.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    if (isPassing(error)) return undefined;
    throw toSentence(error);
  }
}

function isPassing(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const reason = 'code' in error ? error.code : undefined;
  const passing: unknown[] = ['ECONNREFUSED', 'ECONNRESET', code.cannotConnectNow, code.adminShutdown];
  return passing.includes(reason) || error.message === 'Connection terminated unexpectedly';
}

function toSentence(error: unknown): unknown {
  if (!(error instanceof pg.DatabaseError) || error.code !== code.badPassword) return error;
  return new EmbeddedError(
    'The database in DATA_DIR does not accept the password kept beside it (postgres-password). Put the file back that belongs to it.',
  );
}
