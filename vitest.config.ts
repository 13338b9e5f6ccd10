import { defineConfig } from 'vitest/config';

const databaseSetup = ['server/src/db/testing/global-setup.ts'];

/**
 * Suites that start servers: two files at a time, since most of their time is waiting for a server, a database or a page.
 * Browsers come last and have both cores to themselves.
 */
const suites = [
  { name: 'world', testTimeout: 60_000, turn: 2 },
  { name: 'relay', testTimeout: 60_000, turn: 2 },
  { name: 'fuzz', testTimeout: 120_000, turn: 2 },
  { name: 'faults', testTimeout: 120_000, turn: 2 },
  { name: 'browser', testTimeout: 120_000, turn: 3 },
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
      ...suites.map(({ name, testTimeout, turn }) => ({
        test: {
          name,
          include: [`test/${name}/**/*.test.ts`],
          globalSetup: databaseSetup,
          maxWorkers: 2,
          testTimeout,
          hookTimeout: testTimeout,
          sequence: { groupOrder: turn },
        },
      })),
    ],
  },
});
