/** How an agreement, and how a register came to be, played by one firm while the other writes on. */
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Visitor } from '../support/browser.ts';
import { createDocument } from '../support/documents.ts';
import { expectAccessible } from './accessible.ts';
import { addressOf, goToEndOf, openAgreement, textOf, untilBlocks, untilSaved } from './agreement.ts';
import { openRisks } from './risks.ts';
import { nameVersion, panelOf } from './history.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const played = (page: Page) => page.locator('.agreement-text[data-seq]');
const who = (page: Page) => page.getByTestId('playback-who');
const slider = (page: Page) => page.getByRole('slider', { name: 'Place in the record' });

const untilPlayed = (page: Page, words: string): Promise<void> =>
  expect.poll(() => played(page).textContent()).toBe(words);

/** What is played, without the name at the caret. */
const wordsOf = ({ page }: Visitor, writer: string): Promise<string> =>
  played(page)
    .locator(`[title="${writer}"]`)
    .allTextContents()
    .then((texts) => texts.join(''));

/** By itself it plays only before somebody who has not asked for stillness. */
const mayMove = (page: Page): Promise<void> => page.emulateMedia({ reducedMotion: 'no-preference' });

test('[PB6] [PB7] [PB9] [PB10] [PB11] [PB13] an agreement is played by one firm while the other writes on', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  await mayMove(maya.page);
  const documentId = await createDocument(maya.who, 'How we came to this');
  await Promise.all([openAgreement(maya, documentId), openAgreement(daniel, documentId)]);
  const { page } = maya;
  await textOf(page).click();
  await page.keyboard.type('We deliver.');
  await untilBlocks(daniel.page, ['We deliver.']);
  await goToEndOf(daniel.page, 0);
  await daniel.page.keyboard.type(' Harbor pays.');
  await untilSaved(daniel.page);
  await page.getByRole('button', { name: 'History' }).click();
  const panel = panelOf(page);
  await nameVersion(page, 'As sent to counsel');

  // It plays by itself to the end, from the template on.
  await panel.getByRole('button', { name: 'Play from the beginning' }).click();
  await untilPlayed(page, 'We deliver. Harbor pays.');
  expect(await wordsOf(maya, 'Maya Lindqvist · Northwind')).toBe('We deliver.');
  expect(await wordsOf(maya, 'Daniel Okafor · Harbor')).toBe(' Harbor pays.');
  await page.getByRole('button', { name: 'Play', exact: true }).waitFor();

  // Space has the focus on its button; the keys of the slider hold for the whole page.
  await page.keyboard.press('Home');
  await untilPlayed(page, '');
  await page.keyboard.press('Shift+ArrowRight');
  await untilPlayed(page, 'We deliver. ');
  await who(page).getByText('Daniel Okafor').waitFor();
  await page.keyboard.press('ArrowRight');
  await untilPlayed(page, 'We deliver. H');
  await page.getByRole('button', { name: 'Previous person' }).click();
  await page.getByRole('button', { name: 'Previous person' }).click();
  await untilPlayed(page, '');
  await who(page).getByText('Maya Lindqvist').waitFor();

  await daniel.page.keyboard.type(' On Friday.');
  await untilSaved(daniel.page);
  await page.getByRole('button', { name: /^Show \d+ new edits?$/ }).click();
  await untilPlayed(page, 'We deliver. Harbor pays. On Friday.');
  await page.getByRole('button', { name: 'Go to As sent to counsel' }).click();
  await untilPlayed(page, 'We deliver. Harbor pays.');
  await expectAccessible(page);

  // The address holds the place, also for whoever gets it; behind the end is the end.
  const place = await slider(page).inputValue();
  await page.waitForURL((url) => url.searchParams.get('play') === place);
  await page.reload();
  await untilPlayed(page, 'We deliver. Harbor pays.');
  await page.goBack();
  await untilBlocks(page, ['We deliver. Harbor pays. On Friday.']);
  await expect.poll(() => played(page).count()).toBe(0);
});

test('[PB8] [PB9] a server that does not answer is told, and a viewer who comes by a place behind the end sees the end', async () => {
  const [maya, priya] = await app.visit('maya', 'priya');
  await Promise.all([maya, priya].map(({ page }) => mayMove(page)));
  const documentId = await createDocument(maya.who, 'Played by a viewer');
  await openAgreement(maya, documentId);
  await textOf(maya.page).click();
  await maya.page.keyboard.type('Ours.');
  await untilSaved(maya.page);
  const { page } = priya;
  await page.setViewportSize({ width: 390, height: 844 });
  await page.route('**/playback/*', (route) => route.abort());
  await page.goto(`${addressOf(priya, documentId)}?play=99999`);
  await page.getByText('The record could not be read.').waitFor();
  await page.unroute('**/playback/*');
  await page.getByRole('button', { name: 'Try again' }).click();
  await untilPlayed(page, 'Ours.');
  expect(await slider(page).inputValue()).toBe(await slider(page).getAttribute('max'));
  const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(scrollWidth).toBeLessThanOrEqual(390);
  await page.getByRole('button', { name: 'Back to the draft' }).click();
  await played(page).waitFor({ state: 'detached' });
});

test('[PB9] [PB11] [PB14] our risks play with what each edit changed, at an address of their own', async () => {
  const [daniel] = await app.visit('daniel');
  await mayMove(daniel.page);
  const { page } = daniel;
  await openRisks(daniel, '?history=true');
  await page.getByRole('button', { name: 'Play from the beginning' }).click();
  const risks = page.getByRole('list', { name: 'Risks' }).getByRole('listitem');
  await slider(page).waitFor();
  await page.keyboard.press('End');
  await expect.poll(() => risks.count()).toBeGreaterThan(10);
  const all = await risks.count();
  const seqOf = async (): Promise<number> => Number(await slider(page).inputValue());
  const head = await seqOf();
  const touched = page.locator('[data-touched]');
  const ofFirm = () => touched.first().getByText(/ · (Northwind|Harbor)$/);
  await ofFirm().waitFor();
  await page.keyboard.press('Home');
  await expect.poll(() => risks.count()).toBeLessThan(all);
  expect(await seqOf()).toBe(1);
  // Somewhere on the way a field has another value than before.
  const became = touched.locator('dd', { has: page.locator('del') });
  for (let seq = head; seq > 1 && (await became.count()) === 0; seq--) {
    await page.keyboard.press(seq === head ? 'End' : 'ArrowLeft');
    await page.locator(`[data-seq="${seq}"]`).waitFor();
  }
  expect(await became.first().textContent()).toMatch(/.+ → .+/);
  await expectAccessible(page);
  const place = await seqOf();
  await page.waitForURL((url) => url.searchParams.get('play') === String(place));
  const said = await touched.first().textContent();
  await page.reload();
  await expect.poll(() => touched.allTextContents()).toContain(said);
  await page.getByRole('button', { name: 'Close the playback' }).click();
  await page.getByRole('button', { name: 'Play from the beginning' }).waitFor();
  expect(await touched.count()).toBe(0);
});
