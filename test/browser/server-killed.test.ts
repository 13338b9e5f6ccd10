/** The server ends without a word while two people type. */
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { startAppServer, type AppServer } from '../support/app-server.ts';
import { launchBrowser, type TestBrowser } from '../support/browser.ts';
import { createDocument } from '../support/documents.ts';
import {
  blocksOnRecord,
  goToEndOf,
  openAgreement,
  textOf,
  typeAtOnce,
  untilBlocks,
  untilSaved,
  untilSays,
} from './agreement.ts';

let server: AppServer;
let browser: TestBrowser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startAppServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});
afterEach(() => browser.closeContexts());

test('[BR5] the server is killed while two type: both pages say so, and go on by themselves', async () => {
  const [maya, daniel] = await Promise.all([
    browser.visit(server.url, 'maya'),
    browser.visit(server.url, 'daniel'),
  ]);
  const documentId = await createDocument(maya.who, 'Through a crash');
  await Promise.all([openAgreement(maya, documentId), openAgreement(daniel, documentId)]);
  await textOf(maya.page).click();
  await maya.page.keyboard.type('Ours:');
  await maya.page.keyboard.press('Enter');
  await maya.page.keyboard.type('-');
  await untilBlocks(daniel.page, ['Ours:', '-']);
  await goToEndOf(daniel.page, 0);

  const killed = server.end('SIGKILL');
  await typeAtOnce([maya.page, 'one two three'], [daniel.page, ' four five six']);
  await killed;
  for (const { page } of [maya, daniel])
    await untilSays(page, /^Offline, kept on this device \(\d+ unsent edits?\)$/);
  await maya.page.getByText('The server cannot be reached.').waitFor();

  await server.startAgain();
  const blocks = ['Ours: four five six', '-one two three'];
  for (const { page } of [maya, daniel]) {
    await untilBlocks(page, blocks);
    await untilSaved(page);
  }
  await maya.page.getByText('The server cannot be reached.').waitFor({ state: 'detached' });
  expect(await blocksOnRecord(server.database.pool, documentId)).toEqual(blocks);
});
