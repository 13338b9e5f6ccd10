import { prepareClient, prepareDependencies, prepareServer } from './prepare.mjs';
import { announce, pinnedNode, run } from './run.mjs';

await prepareDependencies();
await prepareClient();
await prepareServer();
announce('Starting the server (Ctrl-C stops it)');
// In a group of its own, so that Ctrl-C reaches the server once, through us, and it can drain.
process.exit(await run([pinnedNode, 'server/dist/main.js'], { detached: true }));
