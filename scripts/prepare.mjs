import { existsSync, readdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { hashOf, stampOf } from './content-stamp.mjs';
import { need, pinnedNode, root } from './run.mjs';

const install = ['npx', '--yes', 'pnpm@12', 'install', '--frozen-lockfile'];

/** Installs what the lockfile names, unless that was done for this lockfile already. */
export async function prepareDependencies() {
  const packages = ['.', 'client', 'server', 'test', ...foldersIn('packages')];
  const hash = hashOf([
    'pnpm-lock.yaml',
    'pnpm-workspace.yaml',
    ...packages.map((folder) => `${folder}/package.json`),
  ]);
  const stamp = stampOf('installed');
  if (stamp.isFor(hash) && existsSync(pinnedNode)) return;
  stamp.clear();
  // With CI set pnpm asks nothing, not even whether it may replace a node_modules that another tool has made.
  await need('Installing dependencies', install, { env: { CI: 'true' } });
  stamp.set(hash);
}

/** Builds the browser app, unless that was done for these sources already. */
export async function prepareClient() {
  const hash = hashOf(['client', 'packages', 'pnpm-lock.yaml', 'tsconfig.base.json']);
  const stamp = stampOf('client-built');
  if (stamp.isFor(hash) && existsSync(path.join(root, 'client/dist/index.html'))) return;
  stamp.clear();
  const vite = path.join(root, 'client/node_modules/vite/bin/vite.js');
  await need('Building the browser app', [pinnedNode, vite, 'build', '--logLevel', 'warn'], {
    cwd: path.join(root, 'client'),
  });
  stamp.set(hash);
}

/** Builds the server, unless that was done for these sources already: one in a few files starts six times as quickly. */
export async function prepareServer() {
  const hash = hashOf(['server', 'packages', 'pnpm-lock.yaml', 'tsconfig.base.json']);
  const stamp = stampOf('server-built');
  const server = path.join(root, 'server');
  const built = path.join(server, 'dist');
  if (stamp.isFor(hash) && existsSync(path.join(built, 'main.js'))) return;
  stamp.clear();
  const vite = path.join(server, 'node_modules/vite/bin/vite.js');
  // Takes its place when it is whole: another run may be starting servers at this moment.
  const draft = path.join(server, `node_modules/.dist-${process.pid}`);
  await need('Building the server', [pinnedNode, vite, 'build', '--logLevel', 'warn', '--outDir', draft], {
    cwd: server,
  });
  rmSync(built, { recursive: true, force: true });
  renameSync(draft, built);
  stamp.set(hash);
}

function foldersIn(place) {
  return readdirSync(path.join(root, place)).map((name) => `${place}/${name}`);
}
