import { prepareDependencies, prepareServer } from './prepare.mjs';

/** Vitest's `globalSetup` of suites that start servers: whoever calls Vitest without `npm test` tests these sources too. */
export default async function setup() {
  await prepareDependencies();
  await prepareServer();
}
