/**
 * Undo takes back what I did, never what the other person did. Words come at once, as from a phone: letter by letter they
 * would be one step or several, as quickly as the machine is.
 */
import { test } from 'vitest';
import { createDocument } from '../support/documents.ts';
import { goToEndOf, openAgreement, textOf, untilBlocks, untilSaved } from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

test('[BR7] Ctrl-Z takes back my own edit alone, and Ctrl-Shift-Z does it again', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await createDocument(maya.who, 'Undone');
  await openAgreement(maya, documentId);
  await textOf(maya.page).click();
  await maya.page.keyboard.insertText('Hers.');
  await untilSaved(maya.page);
  await openAgreement(daniel, documentId);
  await goToEndOf(daniel.page, 0);
  await daniel.page.keyboard.insertText(' His.');
  await untilBlocks(maya.page, ['Hers. His.']);

  await maya.page.keyboard.press('Control+z');
  for (const { page } of [maya, daniel]) await untilBlocks(page, [' His.']);
  await maya.page.keyboard.press('Control+z');
  await maya.page.keyboard.press('Control+Shift+z');
  for (const { page } of [maya, daniel]) await untilBlocks(page, ['Hers. His.']);
  await daniel.page.keyboard.press('Control+z');
  for (const { page } of [maya, daniel]) await untilBlocks(page, ['Hers.']);
});

test('[BR7] in a document that was just opened, undo first does nothing and then takes back the first edit', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await createDocument(maya.who, 'Opened later');
  await openAgreement(maya, documentId);
  await textOf(maya.page).click();
  await maya.page.keyboard.type('There before.');
  await untilSaved(maya.page);
  await openAgreement(daniel, documentId);
  await maya.page.reload();
  await textOf(maya.page).waitFor();
  await untilSaved(maya.page);
  for (const { page } of [maya, daniel]) {
    await goToEndOf(page, 0);
    await page.keyboard.press('Control+z');
    await page.keyboard.insertText(' More');
    await untilBlocks(page, ['There before. More']);
    await page.keyboard.press('Control+z');
    await untilBlocks(page, ['There before.']);
    await page.keyboard.press('Control+z');
    await untilBlocks(page, ['There before.']);
    await untilSaved(page);
  }
});
