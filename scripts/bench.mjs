import { prepareClient, prepareDependencies, prepareServer } from './prepare.mjs';
import { pinnedNode, run } from './run.mjs';

await prepareDependencies();
await prepareServer();
await prepareClient();
process.exit(await run([pinnedNode, 'test/bench/main.ts', ...process.argv.slice(2)]));
