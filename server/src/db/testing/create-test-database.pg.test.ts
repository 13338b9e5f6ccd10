import { expect, test } from 'vitest';
import { createTestDatabase } from './create-test-database.ts';

test('[PG9] each test database is migrated, empty and alone', async () => {
  const [one, two] = await Promise.all([createTestDatabase(), createTestDatabase()]);
  try {
    await one.pool.query(`INSERT INTO alliance (id, name) VALUES (gen_random_uuid(), 'ours')`);
    const count = 'SELECT count(*)::int AS count FROM alliance';
    expect((await one.pool.query(count)).rows).toEqual([{ count: 1 }]);
    expect((await two.pool.query(count)).rows).toEqual([{ count: 0 }]);
  } finally {
    await Promise.all([one.close(), two.close()]);
  }
});
