/** The history of an agreement: versions kept, shown, compared and restored, while the other firm writes. */
import { expect, test } from 'vitest';
import { createDocument } from '../support/documents.ts';
import { goToEndOf, openAgreement, textOf, untilBlocks, untilSaved } from './agreement.ts';
import { barOf, nameVersion, panelOf } from './history.ts';
import { openRisks, panelOf as riskPanelOf, registerWith, titleIn } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

async function bothIn(title: string) {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await createDocument(maya.who, title);
  await Promise.all([openAgreement(maya, documentId), openAgreement(daniel, documentId)]);
  return { maya, daniel };
}

test('[HI3] [HI4] [HI5] a version is named, compared with the draft that the other firm went on with, and restored', async () => {
  const { maya, daniel } = await bothIn('With a past');
  await textOf(maya.page).click();
  await maya.page.keyboard.type('We deliver within two days.');
  await untilBlocks(daniel.page, ['We deliver within two days.']);
  await untilSaved(maya.page);
  await maya.page.getByRole('button', { name: 'History' }).click();
  await nameVersion(maya.page, 'As sent to counsel');

  await goToEndOf(daniel.page, 0);
  await daniel.page.keyboard.type(' Harbor pays.');
  await untilSaved(daniel.page);
  await untilBlocks(maya.page, ['We deliver within two days. Harbor pays.']);

  await panelOf(maya.page).getByRole('button', { name: 'As sent to counsel' }).click();
  const bar = barOf(maya.page);
  await bar.waitFor();
  await expect
    .poll(() => maya.page.locator('.agreement-text:visible').innerText())
    .toBe('We deliver within two days.');
  await bar.getByRole('combobox', { name: 'Compare with' }).click();
  await maya.page.getByRole('option', { name: 'Compare with the draft' }).click();
  await bar.getByText('1 change').waitFor();
  await expect.poll(() => maya.page.locator('ins').innerText()).toBe(' Harbor pays.');

  await bar.getByRole('button', { name: 'Restore this version' }).click();
  const preview = maya.page.getByRole('region', { name: 'What restoring changes' });
  await preview.waitFor();
  await expect.poll(() => maya.page.locator('del').innerText()).toBe(' Harbor pays.');
  await preview.getByRole('button', { name: 'Restore', exact: true }).click();
  for (const { page } of [maya, daniel]) await untilBlocks(page, ['We deliver within two days.']);
  await panelOf(maya.page)
    .getByRole('button', { name: /before a restore/ })
    .waitFor();

  await textOf(maya.page).click();
  await maya.page.keyboard.press('Control+z');
  for (const { page } of [maya, daniel])
    await untilBlocks(page, ['We deliver within two days. Harbor pays.']);
});

test('[HI7] the list is live for the other firm, and a viewer can read it and restore nothing', async () => {
  const [maya, priya] = await app.visit('maya', 'priya');
  const documentId = await createDocument(maya.who, 'Read by a viewer');
  await Promise.all([
    openAgreement(maya, documentId),
    priya.page.goto(`/alliances/${maya.who.allianceId}/documents/${documentId}`),
  ]);
  await priya.page.getByRole('button', { name: 'History' }).click();
  await panelOf(priya.page).waitFor();
  await textOf(maya.page).click();
  await maya.page.keyboard.type('Ours.');
  await untilSaved(maya.page);
  await maya.page.getByRole('button', { name: 'History' }).click();
  await nameVersion(maya.page, 'First words');
  await panelOf(priya.page).getByRole('button', { name: 'First words' }).click();
  await barOf(priya.page).waitFor();
  expect(await barOf(priya.page).getByRole('button', { name: 'Restore this version' }).count()).toBe(0);
  expect(await panelOf(priya.page).getByRole('button', { name: 'Name this version' }).count()).toBe(0);
});

test('[HI9] the history of our risks tells what the other firm changed, field by field', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  await registerWith(maya, [{ title: 'Vans are late', likelihood: 2, impact: 4 }]);
  await openRisks(maya);
  await maya.page.getByRole('button', { name: 'History' }).click();
  await nameVersion(maya.page, 'Before the quarter');
  await openRisks(daniel, '?entry=R-1');
  const panel = riskPanelOf(daniel.page, /R-1/);
  await panel.getByRole('radio', { name: '5 Almost certain' }).check({ force: true });
  await titleIn(panel).click();
  await daniel.page.keyboard.press('End');
  await daniel.page.keyboard.type(' on Friday');
  await untilSaved(daniel.page);
  const changes = maya.page.getByRole('list', { name: 'Changes' });
  await changes.getByText('5 Almost certain').waitFor();
  await changes.locator('ins', { hasText: 'on Friday' }).waitFor();
  await panelOf(maya.page)
    .getByRole('button', { name: /Before the quarter/ })
    .click();
  await maya.page.getByText('What changed since').click();
  await changes.getByText('2 Unlikely').waitFor();
});
