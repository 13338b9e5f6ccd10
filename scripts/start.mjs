import { prepareClient, prepareDependencies } from './prepare.mjs';
import { announce, pinnedNode, run } from './run.mjs';

await prepareDependencies();
await prepareClient();
announce('Starting the server (Ctrl-C stops it)');
// In a group of its own, so that Ctrl-C reaches the server once, through us, and it can drain.
process.exit(await run([pinnedNode, 'server/src/main.ts'], { detached: true }));
