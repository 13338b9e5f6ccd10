/** Restoring one clause, and one risk, while the other firm writes elsewhere. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createDocument } from '../support/documents.ts';
import { goToEndOf, openAgreement, textOf, untilBlocks, untilSaved } from './agreement.ts';
import { barOf, nameVersion, panelOf } from './history.ts';
import { openRisks, panelOf as riskPanelOf, registerWith, titleIn } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const previewOf = (page: Page) => page.getByRole('region', { name: 'What restoring changes' });
const changesOf = (page: Page) => page.getByRole('list', { name: 'Changes' });

/** Opens a version that was named. */
async function openVersion(page: Page, label: string): Promise<void> {
  await panelOf(page).getByRole('button', { name: label }).click();
}

const confirm = (page: Page, options: { force?: boolean } = {}) =>
  previewOf(page).getByRole('button', { name: 'Restore', exact: true }).click(options);

test('[HI5] [HI20] one clause comes back while the other firm types in another, undo takes it back, and a viewer has no buttons', async () => {
  const [maya, daniel, priya] = await app.visit('maya', 'daniel', 'priya');
  const documentId = await createDocument(maya.who, 'Clause by clause');
  await Promise.all([openAgreement(maya, documentId), openAgreement(daniel, documentId)]);
  await textOf(maya.page).click();
  for (const line of ['# Payment', 'Harbor pays in thirty days.', '# Meetings', 'We meet on Mondays.']) {
    await maya.page.keyboard.type(line);
    if (line !== 'We meet on Mondays.') await maya.page.keyboard.press('Enter');
  }
  await untilSaved(maya.page);
  await maya.page.getByRole('button', { name: 'History' }).click();
  await nameVersion(maya.page, 'As agreed on the call');
  await untilBlocks(daniel.page, [
    'Payment',
    'Harbor pays in thirty days.',
    'Meetings',
    'We meet on Mondays.',
  ]);
  await goToEndOf(daniel.page, 1);
  await daniel.page.keyboard.type(' Or later.');
  await goToEndOf(daniel.page, 3);
  await daniel.page.keyboard.type(' Online');

  await openVersion(maya.page, 'As agreed on the call');
  await barOf(maya.page).getByRole('button', { name: 'Restore a clause' }).click();
  await maya.page.getByRole('menuitem', { name: '1 Payment' }).click();
  await previewOf(maya.page).getByText('One change to the draft').waitFor();
  await expect.poll(() => maya.page.locator('del').innerText()).toContain('Or later.');
  await Promise.all([confirm(maya.page), daniel.page.keyboard.type(', at ten.')]);
  const restored = [
    'Payment',
    'Harbor pays in thirty days.',
    'Meetings',
    'We meet on Mondays. Online, at ten.',
  ];
  for (const { page } of [maya, daniel]) await untilBlocks(page, restored);
  const kept = panelOf(maya.page);
  await kept.getByRole('button', { name: /clause “Payment” of version 1 restored/ }).waitFor();
  await kept.getByRole('button', { name: /before a restore/ }).waitFor();

  await textOf(maya.page).click();
  await maya.page.keyboard.press('Control+z');
  const undone = restored.with(1, 'Harbor pays in thirty days. Or later.');
  for (const { page } of [maya, daniel]) await untilBlocks(page, undone);

  // Both restore the whole at once: the words come back once.
  await daniel.page.getByRole('button', { name: 'History' }).click();
  for (const { page } of [maya, daniel]) {
    await openVersion(page, 'As agreed on the call');
    await barOf(page).getByRole('button', { name: 'Restore this version' }).click();
    await previewOf(page).getByText('2 changes to the draft').waitFor();
  }
  // Whoever comes second is told so, or finds the button off: nothing is left to restore.
  await Promise.all([maya, daniel].map(({ page }) => confirm(page, { force: true })));
  for (const { page } of [maya, daniel]) {
    const back = barOf(page).getByRole('button', { name: 'Back to the draft' });
    const second = previewOf(page).getByText('The draft says this already.');
    await second.or(textOf(page)).first().waitFor();
    if (await second.isVisible()) {
      await previewOf(page).getByRole('button', { name: 'Leave it' }).click();
      await back.click();
    }
    await untilBlocks(page, ['Payment', 'Harbor pays in thirty days.', 'Meetings', 'We meet on Mondays.']);
  }

  await priya.page.goto(`/alliances/${maya.who.allianceId}/documents/${documentId}?version=1`);
  await barOf(priya.page).getByRole('button', { name: 'Back to the draft' }).waitFor();
  expect(await priya.page.getByRole('button', { name: /Restore/ }).count()).toBe(0);
});

test('[HI5] [HI24] one risk comes back while the other firm edits another, undo takes it back, and what was added since stays', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  await registerWith(maya, [
    { title: 'Vans are late', likelihood: 2, impact: 4 },
    { title: 'Staff leave', impact: 1 },
  ]);
  await openRisks(maya);
  await maya.page.getByRole('button', { name: 'History' }).click();
  await nameVersion(maya.page, 'Before the quarter');
  await openRisks(daniel, '?entry=R-1');
  const vans = riskPanelOf(daniel.page, /R-1/);
  await vans.getByRole('radio', { name: '5 Almost certain' }).check({ force: true });
  await titleIn(vans).click();
  await daniel.page.keyboard.press('End');
  await daniel.page.keyboard.type(' on Friday');
  await untilSaved(daniel.page);
  await openRisks(daniel, '?entry=R-2');
  const staff = riskPanelOf(daniel.page, /R-2/);
  await titleIn(staff).click();
  await daniel.page.keyboard.press('End');

  await openVersion(maya.page, 'Before the quarter');
  await maya.page.getByText('What changed since').click();
  await changesOf(maya.page).getByRole('button', { name: 'Restore R-1' }).click();
  await previewOf(maya.page).getByText('One risk changes').waitFor();
  await changesOf(maya.page).getByText('2 Unlikely').waitFor();
  await Promise.all([confirm(maya.page), daniel.page.keyboard.type(' for Harbor')]);
  const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) }).first();
  await rowOf(maya.page, 'Vans are late').waitFor();
  await rowOf(maya.page, 'Staff leave for Harbor').waitFor();
  await expect.poll(() => maya.page.getByText('Vans are late on Friday').count()).toBe(0);
  await maya.page.keyboard.press('Control+z');
  await rowOf(maya.page, 'Vans are late on Friday').waitFor();
  await rowOf(maya.page, 'Staff leave for Harbor').waitFor();
  await expect.poll(() => titleIn(staff).inputValue()).toBe('Staff leave for Harbor');
});
