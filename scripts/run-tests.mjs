import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { announce, run } from './run.mjs';

/**
 * Runs Vitest's projects and counts.
 * @param {string[]} args for Vitest
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runTests(title, args, env = {}) {
  announce(title);
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-results-'));
  const results = path.join(folder, 'results.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${results}`];
  const code = await run(['vitest', 'run', ...reporters, ...args], { env });
  const counts = existsSync(results)
    ? count(JSON.parse(readFileSync(results, 'utf8')))
    : { passed: 0, failed: 0 };
  rmSync(folder, { recursive: true });
  // An error outside of any test, such as a suite that never started, has no line of its own in the results.
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  return counts;
}

function count({ numPassedTests, numFailedTests, testResults }) {
  const unread = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return { passed: numPassedTests, failed: numFailedTests + unread.length };
}

/** The last line of every run. */
export function report(all) {
  const sum = (key) => all.reduce((total, counts) => total + counts[key], 0);
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
  process.exit(sum('failed') === 0 && sum('passed') > 0 ? 0 : 1);
}
