import path from 'node:path';
import type { Binaries } from './binaries.ts';
import type { RunAs } from './run-as.ts';

/** One PostgreSQL data directory and how its programs are run. */
export interface Cluster {
  /** Absolute, without symbolic links, so that it can be compared with what PostgreSQL says of itself. */
  readonly directory: string;
  /** Where PostgreSQL writes its messages. */
  readonly logFile: string;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  /** Owner of the files; nothing when it is the server's own user. */
  readonly owner: { readonly uid: number; readonly gid: number } | undefined;
  /** Of the superuser and of the server's own role. */
  readonly password: string;
  /** Settings beside the fixed ones, by name. */
  readonly settings: Readonly<Record<string, string>>;
}

/** Owns the cluster; used to hold the lock and to make the role and the database below. */
export const superuser = 'postgres';

/** The database, and the role without special rights that owns it and that the server works as. */
export const ownName = 'entente';

/**
 * The address for a client on this machine.
 * @param name of the role and of the database it opens; PostgreSQL makes both under the superuser's name too
 */
export function addressOf({ password }: Cluster, port: number, name = ownName): string {
  return `postgres://${name}:${password}@127.0.0.1:${port}/${name}`;
}

/** Names under DATA_DIR. */
export function pathsOf(dataDir: string) {
  return {
    directory: path.join(dataDir, 'postgres'),
    logFile: path.join(dataDir, 'postgres.log'),
    passwordFile: path.join(dataDir, 'postgres-password'),
  };
}
