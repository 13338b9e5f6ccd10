import { runChecks, staticChecks } from './checks.mjs';
import { prepareDependencies } from './prepare.mjs';
import { report, runTests } from './run-tests.mjs';

await prepareDependencies();
report([
  await runChecks(staticChecks),
  await runTests('Unit tests', ['--project', 'unit', '--project', 'dom']),
]);
