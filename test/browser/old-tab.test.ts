/** A tab whose editor is older than the document it shows. */
import type { DocumentId } from '@entente/protocol/ids';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createDocument, readLedger } from '../support/documents.ts';
import { addressOf, openAgreement, textOf, untilSaved, untilSays } from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const raiseSchema = (documentId: DocumentId) =>
  app.server.database.pool.query('update document set schema_version = 2 where id = $1', [documentId]);

const countRows = async (documentId: DocumentId) =>
  (await readLedger(app.server.database.pool, documentId)).length;

async function expectTurnedAway(page: Page) {
  await untilSays(page, /^Not saved$/);
  await page.getByText('This page is older than the document. Reload it to go on.').first().waitFor();
  await page.getByRole('button', { name: 'Reload' }).waitFor();
  expect(await page.locator('[contenteditable="true"]').count()).toBe(0);
}

test('[BR6] a document that needs a newer editor is not shown for writing and is not changed', async () => {
  const maya = await app.browser.visit(app.server.url, 'maya');
  const documentId = await createDocument(maya.who, 'Newer than this page');
  await raiseSchema(documentId);
  const before = await countRows(documentId);
  await maya.page.goto(addressOf(maya, documentId));
  await expectTurnedAway(maya.page);
  await maya.page.keyboard.type('Nothing of this is kept.');
  await maya.page.getByRole('button', { name: 'Reload' }).click();
  await expectTurnedAway(maya.page);
  expect(await countRows(documentId)).toBe(before);
});

test('[BR6] a page that has a local copy does not write with it either', async () => {
  const maya = await app.browser.visit(app.server.url, 'maya');
  const documentId = await createDocument(maya.who, 'Known before');
  await openAgreement(maya, documentId);
  await textOf(maya.page).click();
  await maya.page.keyboard.type('Written with the older editor.');
  await untilSaved(maya.page);
  await maya.page.goto('about:blank');
  await raiseSchema(documentId);
  const before = await countRows(documentId);
  await maya.page.goto(addressOf(maya, documentId));
  await expectTurnedAway(maya.page);
  expect(await countRows(documentId)).toBe(before);
});
