import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { findBinaries } from '@entente/server/db/embedded/binaries';
import { findDatabaseUser } from '@entente/server/db/embedded/database-user';
import { findRunAs } from '@entente/server/db/embedded/run-as';
import { createLog } from '@entente/server/log';

const log = createLog(false);
const ownPath = process.env.PATH;
let closed: string | undefined;

afterEach(() => {
  process.env.PATH = ownPath;
  if (closed) rmSync(closed, { recursive: true });
  closed = undefined;
});

/** A copy of PostgreSQL below a folder that only root may enter, as in a clone in `/root`. */
async function copyIntoClosedFolder(): Promise<{ initdb: string; folder: string }> {
  closed = mkdtempSync(path.join(tmpdir(), 'entente-closed-'));
  const { initdb } = await findBinaries();
  cpSync(path.resolve(initdb, '../..'), path.join(closed, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
  });
  return { initdb: path.join(closed, 'native/bin/initdb'), folder: closed };
}

describe.skipIf(process.getuid?.() !== 0)('[PG10] as root', () => {
  test('PostgreSQL is run as a system user of its own', async () => {
    const user = findDatabaseUser();
    expect(user?.uid).toBeGreaterThan(0);
    const { initdb } = await findBinaries();
    const { program, args, options } = findRunAs(user, { initdb, folder: tmpdir() }, log)('id', ['-u']);
    expect(spawnSync(program, args, { ...options, encoding: 'utf8' }).stdout.trim()).toBe(String(user?.uid));
  });

  test('it passes a folder that is closed to that user', async () => {
    const reach = await copyIntoClosedFolder();
    const runAs = findRunAs(findDatabaseUser(), reach, log);
    const { program, args, options } = runAs(reach.initdb, ['--show', '--username=x', '--pgdata=/none']);
    expect(spawnSync(program, args, { ...options, encoding: 'utf8' })).toMatchObject({ status: 0 });
  });

  test('where it cannot pass, a sentence names the way out', async () => {
    const reach = await copyIntoClosedFolder();
    const user = findDatabaseUser();
    process.env.PATH = '';
    expect(() => findRunAs(user, reach, log)).toThrow(/cannot reach .* or set DATABASE_URL\.$/);
  });
});
