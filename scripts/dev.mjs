import path from 'node:path';
import { prepareDependencies } from './prepare.mjs';
import { announce, pinnedNode, root, run } from './run.mjs';

/** Where Vite serves the browser app; it passes what is for the server on to port 3000. */
const port = 5173;
const names = ['localhost', 'a.localhost', 'b.localhost'];

await prepareDependencies();
announce(`Server and browser app with reload: open http://localhost:${port}`);
const server = ['--watch', '--watch-preserve-output', 'server/src/main.ts'];
const vite = [
  path.join(root, 'client/node_modules/vite/bin/vite.js'),
  '--port',
  String(port),
  '--strictPort',
];
const PUBLIC_URL = names.map((name) => `http://${name}:${port}`).join(',');
const both = [
  run([pinnedNode, ...server], { env: { PORT: '3000', PUBLIC_URL }, detached: true }),
  run([pinnedNode, ...vite], { cwd: path.join(root, 'client'), detached: true }),
];
// When one ends, so does the other.
void Promise.race(both).then(() => process.emit('SIGTERM', 'SIGTERM'));
process.exit(Math.max(...(await Promise.all(both))));
