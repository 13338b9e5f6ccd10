import { prepareBrowser } from './browser.mjs';
import { checkMigrations, runChecks, staticChecks } from './checks.mjs';
import { prepareClient, prepareDependencies, prepareServer } from './prepare.mjs';
import { report, runTests } from './run-tests.mjs';

await prepareDependencies();
const CHROMIUM_PATH = await prepareBrowser();
// A build keeps one core busy and the checks do not keep both; the tests would wait for the server's.
const built = prepareClient().then(prepareServer).then(checkMigrations);
report([
  await runChecks(staticChecks),
  await built,
  await runTests('Tests', process.argv.slice(2), { CHROMIUM_PATH }),
]);
