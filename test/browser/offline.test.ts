/** Without a network: what is written is kept on the device, also over a closed tab, and goes out by itself. */
import { expect, test } from 'vitest';
import { createDocument } from '../support/documents.ts';
import {
  addressOf,
  blocksOnRecord,
  goToEndOf,
  openAgreement,
  textOf,
  untilBlocks,
  untilSaved,
  untilSays,
} from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

test('[BR3] offline, typed, the tab closed and opened again, online: the other person reads it', async () => {
  const [maya, daniel] = await Promise.all([
    app.browser.visit(app.server.url, 'maya', { serviceWorkers: 'allow' }),
    app.browser.visit(app.server.url, 'daniel'),
  ]);
  const documentId = await createDocument(maya.who, 'On a train');
  await Promise.all([openAgreement(maya, documentId), openAgreement(daniel, documentId)]);
  await maya.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await textOf(maya.page).click();
  await maya.page.keyboard.type('Before the tunnel.');
  await untilSaved(maya.page);

  await maya.context.setOffline(true);
  await untilSays(maya.page, /^Offline, kept on this device$/);
  await goToEndOf(maya.page, 0);
  await maya.page.keyboard.type(' In it');
  await untilSays(maya.page, 'Offline, kept on this device (6 unsent edits)');
  await untilBlocks(daniel.page, ['Before the tunnel.']);
  await maya.page.close();

  const again = { ...maya, page: await maya.context.newPage() };
  await again.page.goto(addressOf(again, documentId));
  await untilBlocks(again.page, ['Before the tunnel. In it']);
  await untilSays(again.page, 'Offline, kept on this device (6 unsent edits)');
  await goToEndOf(again.page, 0);
  await again.page.keyboard.type(', too.');
  await untilSays(again.page, 'Offline, kept on this device (12 unsent edits)');
  expect(await blocksOnRecord(app.server.database.pool, documentId)).toEqual(['Before the tunnel.']);

  await again.context.setOffline(false);
  await untilBlocks(daniel.page, ['Before the tunnel. In it, too.']);
  await untilSaved(again.page);
  expect(await blocksOnRecord(app.server.database.pool, documentId)).toEqual([
    'Before the tunnel. In it, too.',
  ]);
});

test('[BR4] while something is unsent, the browser asks before the page is left', async () => {
  const maya = await app.browser.visit(app.server.url, 'maya');
  const documentId = await createDocument(maya.who, 'Not to be left');
  await openAgreement(maya, documentId);
  await maya.context.setOffline(true);
  await textOf(maya.page).click();
  await maya.page.keyboard.type('Unsent.');
  await untilSays(maya.page, /^Offline, kept/);
  const asked = maya.page.waitForEvent('dialog');
  const closing = maya.page.close({ runBeforeUnload: true });
  const dialog = await asked;
  expect(dialog.type()).toBe('beforeunload');
  await dialog.dismiss();
  await closing;
  await maya.context.setOffline(false);
  await untilSaved(maya.page);
});
