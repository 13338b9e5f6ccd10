import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { announce, isEnding, pinnedNode, root, run } from './run.mjs';

const packages = ['packages/protocol', 'packages/documents', 'server', 'client', 'test'];

/** Every check that is not a test: its name and a program that ends with 0. */
export const staticChecks = [
  ['Format', ['prettier', '--check', '--log-level', 'warn', '.']],
  ['Lint', ['oxlint', '--type-aware', '--quiet', '.']],
  ...packages.map((folder) => [`Types of ${folder}`, ['tsc', '-p', folder]]),
];

/**
 * Runs checks two at a time, since each keeps one core busy; also after one has failed.
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runChecks(checks) {
  const counts = { passed: 0, failed: 0 };
  const left = [...checks];
  const lane = async () => {
    for (let check = left.shift(); check !== undefined; check = left.shift()) {
      if (isEnding()) process.exit(130);
      const [title, command] = check;
      announce(title);
      const code = await run(command);
      counts[code === 0 ? 'passed' : 'failed'] += 1;
      if (code !== 0) console.error(`${title}: failed`);
    }
  };
  await Promise.all([lane(), lane()]);
  return counts;
}

/** Whether the migrations lead to the schema in the sources: generating on a copy of them must add nothing. */
export async function checkMigrations() {
  announce('Migrations lead to the schema');
  const server = path.join(root, 'server');
  const folder = mkdtempSync(path.join(server, 'node_modules/.migrations-'));
  try {
    cpSync(path.join(server, 'src/db/migrations'), folder, { recursive: true });
    const count = readdirSync(folder).length;
    const code = await run(
      [
        pinnedNode,
        path.join(server, 'node_modules/drizzle-kit/bin.cjs'),
        'generate',
        '--dialect=postgresql',
        '--schema=./src/db/schema/*.ts',
        `--out=${path.relative(server, folder)}`,
      ],
      { cwd: server },
    );
    const isSame = code === 0 && readdirSync(folder).length === count;
    if (!isSame) console.error('Migrations lead to the schema: failed. Run drizzle-kit generate in server.');
    return isSame ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
