/** Comparing versions of an agreement while the other firm writes: side by side, by clause, by firm, with who removed what. */
import { expect, test } from 'vitest';
import { createDocument } from '../support/documents.ts';
import { expectAccessible } from './accessible.ts';
import { goToEndOf, openAgreement, textOf, untilBlocks, untilSaved } from './agreement.ts';
import { nameVersion, panelOf } from './history.ts';
import { startTogether } from './together.ts';

const app = startTogether();

test('[HI11] [HI12] [HI13] [HI21] a comparison says who removed what, in one column or two, and a clause has a history of its own', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await createDocument(maya.who, 'Compared by both');
  await Promise.all([openAgreement(maya, documentId), openAgreement(daniel, documentId)]);
  await textOf(maya.page).click();
  await maya.page.keyboard.type('# Scope\nWe deliver within two days.\n# Price\nFour euros.');
  await untilBlocks(daniel.page, ['Scope', 'We deliver within two days.', 'Price', 'Four euros.']);
  await untilSaved(maya.page);
  await maya.page.getByRole('button', { name: 'History' }).click();
  await nameVersion(maya.page, 'First');

  await goToEndOf(daniel.page, 1);
  for (let letter = 0; letter < ' two days.'.length; letter++) await daniel.page.keyboard.press('Backspace');
  await daniel.page.keyboard.type(' a week.');
  await untilSaved(daniel.page);
  await untilBlocks(maya.page, ['Scope', 'We deliver within a week.', 'Price', 'Four euros.']);
  await nameVersion(maya.page, 'Second');

  const { page } = maya;
  await panelOf(page).getByRole('button', { name: 'First' }).click();
  const bar = page.getByRole('region', { name: 'A version, not the draft' });
  await bar.getByRole('combobox', { name: 'Compare with' }).click();
  await page.getByRole('option', { name: 'Compare with the draft' }).click();
  const removed = page.locator('del[data-who]', { hasText: 'two' });
  await removed.first().waitFor();
  expect(await removed.first().getAttribute('title')).toMatch(/^Removed by Daniel .* · Harbor · .*20/);
  await removed.first().click();
  await page
    .getByRole('status')
    .getByText(/^Removed by Daniel/)
    .waitFor();

  await page.getByRole('button', { name: 'Changes in 1 clause' }).click();
  await page.getByRole('button', { name: /^1 Scope .*added, .*removed/ }).waitFor();
  await page.getByText('Side by side').click();
  await page.getByRole('radiogroup', { name: 'Colour changes' }).getByText('By firm').click();
  await page.getByRole('list', { name: 'Colours' }).getByText('Harbor').waitFor();
  const [left, right] = [page.locator('del').first(), page.locator('ins').first()];
  const [one, other] = [await left.boundingBox(), await right.boundingBox()];
  expect(one!.x + one!.width).toBeLessThan(other!.x);
  await expect.poll(() => right.getAttribute('style')).toContain('--firm-');
  await expectAccessible(page);

  await goToEndOf(daniel.page, 3);
  await daniel.page.keyboard.type(' Or five.');
  await page.locator('ins[data-who]', { hasText: 'Or five.' }).waitFor();
  await untilSaved(daniel.page);
  await page.keyboard.press('j');
  await page.locator('[data-current]').first().waitFor();

  await bar.getByRole('button', { name: 'Back to the draft' }).click();
  await nameVersion(page, 'Third');
  await panelOf(page).getByRole('combobox', { name: 'Clause' }).click();
  await page.getByRole('option', { name: '2 Price' }).click();
  const versions = panelOf(page).getByRole('list', { name: 'Versions' });
  await versions.getByRole('button', { name: 'Second' }).waitFor({ state: 'detached' });
  await versions.getByRole('button', { name: 'Third' }).click();
  await bar.getByText('1 change').waitFor();
  await page.locator('ins', { hasText: 'Or five.' }).waitFor();

  await panelOf(page).getByRole('button', { name: 'The draft, as it is now' }).click();
  await panelOf(page).getByRole('button', { name: 'Play from the beginning' }).click();
  await page.getByText('Playback', { exact: true }).waitFor();
  await expectAccessible(page);
});
