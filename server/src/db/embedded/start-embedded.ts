import { mkdirSync, realpathSync } from 'node:fs';
import type pg from 'pg';
import type { Logger } from 'pino';
import { setTimeout as delay } from 'node:timers/promises';
import { readOrCreateSecret } from '../../kept-secret.ts';
import { findBinaries } from './binaries.ts';
import { addressOf, pathsOf, superuser, type Cluster } from './cluster.ts';
import { createCluster } from './create-cluster.ts';
import { findDatabaseUser } from './database-user.ts';
import { findPostmaster, type Postmaster } from './find-postmaster.ts';
import { holdLock } from './hold-lock.ts';
import { launchPostmaster } from './launch-postmaster.ts';
import { openSession } from './open-session.ts';
import { createOwnDatabase } from './own-database.ts';
import { findRunAs } from './run-as.ts';
import { stopPostmaster } from './stop-postmaster.ts';

export interface EmbeddedOptions {
  readonly dataDir: string;
  readonly log: Logger;
  /** PostgreSQL settings beside the fixed ones; tests trade durability for speed here. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedDatabase {
  /** Of a role without special rights that owns its database. */
  readonly url: string;
  /** The same database as its superuser, for tests that make databases of their own. */
  readonly superuserUrl: string;
  /** Resolves when the database went away although nobody called `stop`. */
  readonly lost: Promise<void>;
  /** Resolves when PostgreSQL has written everything out and is gone. */
  stop(): Promise<void>;
}

/**
 * A PostgreSQL of our own under `dataDir`: made on the first start, adopted when a killed server left it running,
 * recovered when it was killed too. We are its only server until `stop`, or until this process ends.
 * @throws {EmbeddedError} with a sentence for the person who starts the server
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedDatabase> {
  const cluster = await prepareCluster(options);
  const { postmaster, session } = await attach(cluster, options.log);
  let isStopping = false;
  const lost = new Promise<void>((resolve) => {
    session.once('end', () => {
      if (!isStopping) resolve();
    });
  });
  await createOwnDatabase(session, cluster);
  return {
    url: addressOf(cluster, postmaster.port),
    superuserUrl: addressOf(cluster, postmaster.port, superuser),
    lost,
    async stop() {
      isStopping = true;
      await stopPostmaster(cluster, postmaster);
    },
  };
}

async function prepareCluster({ dataDir, log, settings = {} }: EmbeddedOptions): Promise<Cluster> {
  mkdirSync(dataDir, { recursive: true });
  const folder = realpathSync(dataDir);
  const { directory, logFile, passwordFile } = pathsOf(folder);
  const binaries = await findBinaries();
  const owner = findDatabaseUser();
  const runAs = findRunAs(owner, { initdb: binaries.initdb, folder }, log);
  const password = readOrCreateSecret(passwordFile);
  const cluster = { directory, logFile, binaries, runAs, owner, password, settings };
  await createCluster(cluster);
  return cluster;
}

/** Each turn meets one state the cluster can be in: not running, starting, running, stopping, held by another server. */
async function attach(
  cluster: Cluster,
  log: Logger,
): Promise<{ postmaster: Postmaster; session: pg.Client }> {
  while (true) {
    const running = findPostmaster(cluster);
    if (running) log.info({ postmasterPid: running.pid }, 'PostgreSQL is running already; we use it');
    const postmaster = running ?? (await launchPostmaster(cluster));
    const session = postmaster && (await openSession(cluster, postmaster));
    if (postmaster && session && (await holdLock(session))) return { postmaster, session };
    await delay(100);
  }
}
