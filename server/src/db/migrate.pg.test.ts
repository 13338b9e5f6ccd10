import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { drizzle } from 'drizzle-orm/node-postgres';
import { migrate } from 'drizzle-orm/node-postgres/migrator';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runMigrations } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './testing/create-test-database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

beforeEach(async () => {
  await database.pool.query('DROP SCHEMA public CASCADE; DROP SCHEMA drizzle CASCADE; CREATE SCHEMA public');
});

afterAll(() => database.close());

async function countSteps(): Promise<number> {
  const { rows } = await database.pool.query(
    'SELECT count(*)::int AS count FROM drizzle.__drizzle_migrations',
  );
  return rows[0].count;
}

test('[LC5] servers that start at once on an empty database apply each migration once', async () => {
  await Promise.all([1, 2, 3].map(() => runMigrations(database.url)));
  const steps = await countSteps();
  expect(steps).toBeGreaterThan(0);
  await runMigrations(database.url);
  expect(await countSteps()).toBe(steps);
  await expect(database.pool.query('SELECT * FROM alliance')).resolves.toMatchObject({ rowCount: 0 });
});

/** Brings the database to where a version that knew only the first `steps` of today's had left it. */
async function runFirstSteps(steps: number): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'entente-migrations-'));
  await cp(path.join(import.meta.dirname, 'migrations'), folder, { recursive: true });
  const journal = path.join(folder, 'meta', '_journal.json');
  const all = JSON.parse(await readFile(journal, 'utf8')) as { entries: unknown[] };
  await writeFile(journal, JSON.stringify({ ...all, entries: all.entries.slice(0, steps) }));
  await migrate(drizzle({ client: database.pool }), { migrationsFolder: folder });
  await rm(folder, { recursive: true });
}

test('[LC5] a database of the version before gets the rest, with all it holds', async () => {
  await runFirstSteps(2);
  const [alliance, firm, person] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
  const run = (text: string, values: unknown[]) => database.pool.query(text, values);
  await run(`INSERT INTO alliance (id, name) VALUES ($1, 'Coast')`, [alliance]);
  await run(`INSERT INTO firm (id, name, colour) VALUES ($1, 'Northwind', 'indigo')`, [firm]);
  await run('INSERT INTO alliance_firm (alliance_id, firm_id) VALUES ($1, $2)', [alliance, firm]);
  await run(`INSERT INTO "user" (id, name, email) VALUES ($1, 'Maya', 'maya@northwind.example')`, [person]);
  const insert = (kind: string) =>
    run(
      `INSERT INTO document (id, alliance_id, kind, title, schema_version, created_by, created_for)
       VALUES (gen_random_uuid(), $1, $2, 'Ours', 1, $3, $4)`,
      [alliance, kind, person, firm],
    );
  await insert('agreement');
  await insert('agreement');
  await runMigrations(database.url);
  await insert('register');
  const { rows } = await run('SELECT kind FROM document ORDER BY kind', []);
  expect(rows.map(({ kind }) => kind)).toEqual(['agreement', 'agreement', 'register']);
  await expect(insert('register')).rejects.toThrow();
});
