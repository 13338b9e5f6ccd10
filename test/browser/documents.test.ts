/** The list of agreements, which everybody sees change, and titles changed in place. */
import { templates } from '@entente/documents/templates/templates';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Visitor } from '../support/browser.ts';
import { createDocument } from '../support/documents.ts';
import { openAgreement, textOf, untilSaved } from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const openList = ({ page, who }: Visitor) => page.goto(`/alliances/${who.allianceId}/agreements`);
const rowOf = (page: Page, title: string) => page.getByRole('link', { name: title, exact: true });

test('[BR10] what one person creates, renames and archives shows in the list of the other', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  await Promise.all([openList(maya), openList(daniel)]);
  await rowOf(daniel.page, 'Working agreement').waitFor();

  await createDocument(maya.who, 'Seen at once');
  for (const { page } of [maya, daniel]) await rowOf(page, 'Seen at once').waitFor();

  await rowOf(maya.page, 'Seen at once').focus();
  await maya.page.keyboard.press('F2');
  await maya.page.getByRole('textbox', { name: 'Title' }).fill('Called otherwise');
  await maya.page.keyboard.press('Enter');
  for (const { page } of [maya, daniel]) await rowOf(page, 'Called otherwise').waitFor();
  expect(await rowOf(daniel.page, 'Seen at once').count()).toBe(0);

  await daniel.page.getByRole('button', { name: 'More for Called otherwise' }).click();
  await daniel.page.getByRole('menuitem', { name: 'Archive' }).click();
  for (const { page } of [maya, daniel]) await rowOf(page, 'Called otherwise').waitFor({ state: 'detached' });
  // The control of a switch lies under its own track.
  await maya.page.getByRole('switch', { name: 'Archived' }).check({ force: true });
  await rowOf(maya.page, 'Called otherwise').waitFor();
});

test('[BR11] an agreement from each template, and a blank one, opens with its text and can be written', async () => {
  const daniel = await app.browser.visit(app.server.url, 'daniel');
  await openList(daniel);
  const places = daniel.page.getByRole('navigation', { name: 'Alliance' });
  for (const { title, name } of templates) {
    await places.getByRole('link', { name: 'Agreements' }).click();
    await daniel.page.getByRole('button', { name: 'New agreement' }).click();
    await daniel.page.getByRole('menuitem', { name: title }).click();
    await textOf(daniel.page).waitFor();
    await untilSaved(daniel.page);
    expect(await daniel.page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe(title);
    const headings = await textOf(daniel.page).getByRole('heading').count();
    expect(headings > 3).toBe(name !== 'blank');
    await textOf(daniel.page).locator('p').last().click();
    await daniel.page.keyboard.press('End');
    await daniel.page.keyboard.type(' We add this.');
    await textOf(daniel.page).getByText('We add this.').waitFor();
    await untilSaved(daniel.page);
  }
});

test('[BR12] a title is changed in place: Enter saves, Escape restores, what is wrong is said', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await createDocument(maya.who, 'First title');
  await Promise.all([openAgreement(maya, documentId), openAgreement(daniel, documentId)]);
  const [hers, his] = [maya, daniel].map(({ page }) => page.getByRole('textbox', { name: 'Title' }));
  const alert = maya.page.getByRole('alert');
  const untilTitle = (title: string) => expect.poll(() => his!.inputValue()).toBe(title);

  await hers!.fill('  Second title ');
  await hers!.press('Enter');
  await untilTitle('Second title');

  await hers!.fill('Never meant');
  await hers!.press('Escape');
  await expect.poll(() => hers!.inputValue()).toBe('Second title');

  await hers!.fill('   ');
  await hers!.press('Enter');
  await alert.filter({ hasText: 'Please write something here.' }).waitFor();
  await hers!.press('Escape');

  await hers!.fill('x'.repeat(10_000));
  await hers!.press('Enter');
  await alert.filter({ hasText: 'At most 200 characters, please.' }).waitFor();
  expect((await hers!.inputValue()).length).toBe(10_000);
  await hers!.press('Escape');
  await alert.waitFor({ state: 'detached' });

  await hers!.fill('Third title');
  await textOf(maya.page).click();
  await untilTitle('Third title');
});
