import { afterAll, beforeAll, expect, test } from 'vitest';
import { runMigrations } from './migrate.ts';
import { createTestDatabase, type TestDatabase } from './testing/create-test-database.ts';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
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
