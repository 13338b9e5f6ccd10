import { spawnSync } from 'node:child_process';
import { EmbeddedError } from './embedded-error.ts';

/** The system user that PostgreSQL runs as; nothing else on the machine belongs to it. */
export interface DatabaseUser {
  readonly uid: number;
  readonly gid: number;
}

const userName = 'entente-db';

/**
 * Nothing when the server runs as an ordinary person: PostgreSQL then runs as the same one. For root, which
 * PostgreSQL refuses, a system user of its own, made on the first start.
 * @throws {EmbeddedError} root may not make one here
 */
export function findDatabaseUser(): DatabaseUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const user = readUser() ?? createUser();
  if (user) return user;
  throw new EmbeddedError(
    `PostgreSQL does not run as root, and the system user "${userName}" for it could not be made. ` +
      'Make it, start the server as an ordinary user, or set DATABASE_URL.',
  );
}

function readUser(): DatabaseUser | undefined {
  const [uid, gid] = [readId('-u'), readId('-g')];
  return uid && gid ? { uid, gid } : undefined;
}

function readId(flag: '-u' | '-g'): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, userName], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** Debian's and Red Hat's way, then that of BusyBox. */
function createUser(): DatabaseUser | undefined {
  const ways: [string, string[]][] = [
    ['useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/bin/false', userName]],
    ['adduser', ['-S', '-D', '-H', '-s', '/bin/false', userName]],
  ];
  for (const [program, args] of ways) {
    const env = { ...process.env, PATH: `${process.env.PATH ?? ''}:/usr/sbin:/sbin` };
    spawnSync(program, args, { env, stdio: 'ignore' });
    const user = readUser();
    if (user) return user;
  }
  return undefined;
}
