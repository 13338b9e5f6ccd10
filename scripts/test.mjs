import { prepareBrowser } from './browser.mjs';
import { checkMigrations, runChecks, staticChecks } from './checks.mjs';
import { prepareClient, prepareDependencies } from './prepare.mjs';
import { report, runTests } from './run-tests.mjs';

await prepareDependencies();
const CHROMIUM_PATH = await prepareBrowser();
await prepareClient();
report([
  await runChecks(staticChecks),
  await checkMigrations(),
  await runTests('Tests', process.argv.slice(2), { CHROMIUM_PATH }),
]);
