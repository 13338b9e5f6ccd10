import { defineConfig } from 'vitest/config';
import { BaseSequencer } from 'vitest/node';

const databaseSetup = ['server/src/db/testing/global-setup.ts'];

/** Servers of tests run what `npm start` runs; where a server is the test's own, it finds the demo alliance made. */
const serverSetup = ['scripts/server-setup.mjs', ...databaseSetup];
const demoSetup = [...serverSetup, 'test/support/demo-template.ts'];

/**
 * Suites that start servers: two files at a time, since most of their time is waiting for a server, a database or a page.
 * The ones with the longest files come first, so that no core is idle at the end.
 */
const suites = [
  { name: 'faults', testTimeout: 240_000 },
  // Its files share one Chromium and what that has compiled; each has a server and contexts without a past.
  { name: 'browser', testTimeout: 240_000, isolate: false, globalSetup: demoSetup },
  { name: 'fuzz', testTimeout: 120_000 },
  { name: 'world', testTimeout: 120_000, isolate: false },
  { name: 'relay', testTimeout: 120_000, isolate: false, globalSetup: demoSetup },
];

/** A test that hangs is told apart from one on a machine with much else to do; no test passes or fails by the clock. */
const patientMs = 60_000;
const poll = { timeout: patientMs };

class LongestSuitesFirst extends BaseSequencer {
  override async sort(files: Parameters<BaseSequencer['sort']>[0]) {
    const ranked = [...suites.map(({ name }) => name), 'pg'];
    const rank = ({ project }: (typeof files)[number]) => ranked.indexOf(project.name);
    return (await super.sort(files)).toSorted((one, two) => rank(one) - rank(two));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestSuitesFirst },
    projects: [
      {
        test: {
          name: 'unit',
          // Nothing in these files is kept between tests; reading Yjs and ProseMirror anew for each took longer than they do.
          isolate: false,
          maxWorkers: 2,
          testTimeout: patientMs,
          expect: { poll },
          include: [
            '{client,server,packages/*}/src/**/*.test.ts',
            'test/*.test.ts',
            'test/import/**/*.test.ts',
            'scripts/**/*.test.ts',
          ],
          exclude: ['**/*.pg.test.ts'],
        },
      },
      {
        test: {
          name: 'dom',
          maxWorkers: 2,
          testTimeout: patientMs,
          expect: { poll },
          include: ['client/src/**/*.test.tsx'],
        },
      },
      {
        test: {
          name: 'pg',
          // Each file has a database of its own and nothing else to keep apart; the server's modules are read once.
          isolate: false,
          testTimeout: patientMs,
          expect: { poll },
          hookTimeout: patientMs,
          include: ['server/src/**/*.pg.test.ts'],
          globalSetup: databaseSetup,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      ...suites.map(({ name, testTimeout, isolate = true, globalSetup = serverSetup }) => ({
        test: {
          name,
          include: [`test/${name}/**/*.test.ts`],
          globalSetup,
          maxWorkers: 2,
          isolate,
          testTimeout,
          expect: { poll },
          hookTimeout: testTimeout,
          sequence: { groupOrder: 1 },
        },
      })),
    ],
  },
});
