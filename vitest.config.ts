import { defineConfig } from 'vitest/config';

const databaseSetup = ['server/src/db/testing/global-setup.ts'];

/** Suites that start servers or measure time; one file at a time, and one suite after the other. */
const suites = [
  { name: 'world', testTimeout: 60_000 },
  { name: 'relay', testTimeout: 60_000 },
  { name: 'fuzz', testTimeout: 120_000 },
  { name: 'faults', testTimeout: 120_000 },
  { name: 'browser', testTimeout: 120_000 },
];

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: [
            '{client,server,packages/*}/src/**/*.test.{ts,tsx}',
            'test/*.test.ts',
            'test/import/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/*.pg.test.ts'],
        },
      },
      {
        test: {
          name: 'pg',
          include: ['server/src/**/*.pg.test.ts'],
          globalSetup: databaseSetup,
          sequence: { groupOrder: 1 },
        },
      },
      ...suites.map(({ name, testTimeout }, index) => ({
        test: {
          name,
          include: [`test/${name}/**/*.test.ts`],
          globalSetup: databaseSetup,
          fileParallelism: false,
          testTimeout,
          hookTimeout: testTimeout,
          sequence: { groupOrder: 2 + index },
        },
      })),
    ],
  },
});
