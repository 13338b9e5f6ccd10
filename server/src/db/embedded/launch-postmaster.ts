import { spawn } from 'node:child_process';
import { closeSync, existsSync, fstatSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import type { Cluster } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';
import { findPostmaster, type Postmaster } from './find-postmaster.ts';

/** What every start says on the command line; nothing of it is kept in the data directory. */
const fixedSettings = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '50',
  shared_buffers: '128MB',
  synchronous_commit: 'on',
  jit: 'off',
  log_checkpoints: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
};

/** Endings of a start that pass by themselves: another server was quicker, a port was taken, a killed one lingers. */
const passingTrouble =
  /lock file ".*" (already exists|is empty)|could not (bind|create any TCP)|shared memory block .* still in use/;

/**
 * Starts PostgreSQL on a free port of the loopback and returns as soon as it holds the cluster's lock file, which
 * is before it takes connections. Nothing when it ended for a reason that passes; try again.
 *
 * It gets a session of its own, so that Ctrl-C in a terminal reaches the server alone, and writes to a file, so that
 * it outlives a server that is killed.
 * @throws {EmbeddedError} it ended; with its last messages
 */
export async function launchPostmaster(cluster: Cluster): Promise<Postmaster | undefined> {
  const log = openLog(cluster.logFile);
  const logStart = fstatSync(log).size;
  const settings = { ...fixedSettings, ...cluster.settings, port: String(await findFreePort()) };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const { program, args, options } = cluster.runAs(cluster.binaries.postgres, [
    '-D',
    cluster.directory,
    ...flags,
  ]);
  const child = spawn(program, args, { ...options, detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  child.unref();
  child.on('error', () => undefined);
  while (child.pid !== undefined && child.exitCode === null && child.signalCode === null) {
    const postmaster = findPostmaster(cluster);
    if (postmaster?.pid === child.pid) return postmaster;
    await delay(10);
  }
  const messages = readFileSync(cluster.logFile).subarray(logStart).toString().trim();
  if (passingTrouble.test(messages)) return undefined;
  throw new EmbeddedError(`PostgreSQL did not start:\n${messages.slice(-2000)}`);
}

/** Two files of about this size at most, as long as the server is started now and then. */
const logBytes = 10_000_000;

function openLog(file: string): number {
  if (existsSync(file) && statSync(file).size > logBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a', 0o600);
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new TypeError('a TCP server has a port');
  return address.port;
}
