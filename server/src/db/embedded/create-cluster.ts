import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { superuser, type Cluster } from './cluster.ts';
import { EmbeddedError } from './embedded-error.ts';
import { isAlive } from './process-command.ts';

/**
 * Makes the data directory unless it is there. It is made beside its place and renamed when it is whole, so that
 * a server that dies meanwhile leaves nothing that looks like a database. Of two that make it at once, one wins.
 * @throws {EmbeddedError} initdb failed
 */
export async function createCluster(cluster: Cluster): Promise<void> {
  removeAbandonedDrafts(cluster.directory);
  if (existsSync(cluster.directory)) return;
  const draft = mkdtempSync(`${cluster.directory}.${process.pid}.`);
  try {
    own(cluster, draft);
    await runInitdb(cluster, draft);
    placeCluster(path.join(draft, 'cluster'), cluster.directory);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

async function runInitdb(cluster: Cluster, draft: string): Promise<void> {
  const passwordFile = path.join(draft, 'password');
  writeFileSync(passwordFile, cluster.password, { mode: 0o600 });
  own(cluster, passwordFile);
  const { program, args, options } = cluster.runAs(cluster.binaries.initdb, [
    `--pgdata=${path.join(draft, 'cluster')}`,
    `--username=${superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    ...(cluster.settings.fsync === 'off' ? ['--no-sync'] : []),
  ]);
  const child = spawn(program, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  const collect = (chunk: Buffer) => (output += chunk.toString());
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  const [code] = await once(child, 'close');
  if (code !== 0) throw new EmbeddedError(`PostgreSQL could not make its data directory:\n${output.trim()}`);
}

function placeCluster(made: string, directory: string): void {
  try {
    renameSync(made, directory);
  } catch (error) {
    if (!existsSync(directory)) throw error;
  }
}

/** Only those of processes that are gone: another server may be making its own right now. */
function removeAbandonedDrafts(directory: string): void {
  const parent = path.dirname(directory);
  const prefix = `${path.basename(directory)}.`;
  for (const name of readdirSync(parent)) {
    const pid = /^(\d+)\./.exec(name.startsWith(prefix) ? name.slice(prefix.length) : '')?.[1];
    if (pid && !isAlive(Number(pid))) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function own({ owner }: Cluster, file: string): void {
  if (owner) chownSync(file, owner.uid, owner.gid);
}
