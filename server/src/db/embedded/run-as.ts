import { spawnSync, type SpawnOptions } from 'node:child_process';
import type { Logger } from 'pino';
import type { DatabaseUser } from './database-user.ts';
import { EmbeddedError } from './embedded-error.ts';

/** Turns a call of a PostgreSQL program into one that runs as the right user. */
export type RunAs = (program: string, args: readonly string[]) => Command;

/** What `spawn` takes. */
export interface Command {
  readonly program: string;
  readonly args: readonly string[];
  readonly options: SpawnOptions;
}

/** What PostgreSQL's programs must be able to reach. */
export interface Reach {
  /** Path of `initdb`, which looks for all else that PostgreSQL needs. */
  readonly initdb: string;
  /** The folder that holds the data. */
  readonly folder: string;
}

/**
 * The capability that passes closed folders, which root in a container has too. PostgreSQL asks `access(2)` before it
 * loads its own parts; that call forgets the capabilities of everybody but root unless `no_setuid_fixup` is set.
 */
const passingRights = [
  '--securebits=+no_setuid_fixup',
  '--inh-caps=-all,+dac_override',
  '--ambient-caps=-all,+dac_override',
];

/**
 * Finds a way to run PostgreSQL's programs as `user` (nothing: as ourselves) that reaches program and folder.
 *
 * The folders above them may be closed to that user: a clone in `/root`, or files made under umask 077. It is
 * then given, by `setpriv`, the right to pass.
 * @throws {EmbeddedError} they cannot be reached, with the way out
 */
export function findRunAs(user: DatabaseUser | undefined, reach: Reach, log: Logger): RunAs {
  if (!user) return runAsOurselves;
  const plain = runAsUser(user);
  if (reaches(plain, reach)) return plain;
  const passing = runPassingClosedFolders(user);
  if (!reaches(passing, reach)) {
    throw new EmbeddedError(
      `PostgreSQL does not run as root, and its own user cannot reach ${reach.initdb} or ${reach.folder}, ` +
        'because a folder above is closed to others. Move both to an open folder (DATA_DIR moves the data), ' +
        'start the server as an ordinary user, or set DATABASE_URL.',
    );
  }
  log.info('a folder above the database is closed to its system user; PostgreSQL runs with CAP_DAC_OVERRIDE');
  return passing;
}

const runAsOurselves: RunAs = (program, args) => ({ program, args, options: {} });

/** The working folder of the server may be closed to the user, and a program that starts there fails. */
function runAsUser({ uid, gid }: DatabaseUser): RunAs {
  return (program, args) => ({ program, args, options: { uid, gid, cwd: '/' } });
}

function runPassingClosedFolders({ uid, gid }: DatabaseUser): RunAs {
  const who = [`--reuid=${uid}`, `--regid=${gid}`, '--clear-groups'];
  return (program, args) => ({
    program: 'setpriv',
    args: [...who, ...passingRights, '--', program, ...args],
    options: { cwd: '/' },
  });
}

/** `--show` makes nothing, but fails as the real call would. */
function reaches(runAs: RunAs, { initdb, folder }: Reach): boolean {
  const script = `"$0" --show --username=x --pgdata="$1/none" && cd "$1"`;
  const { program, args, options } = runAs('/bin/sh', ['-c', script, initdb, folder]);
  return spawnSync(program, args, { ...options, stdio: 'ignore' }).status === 0;
}
