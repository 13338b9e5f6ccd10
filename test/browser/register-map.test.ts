/** The heat map: two firms look at where our risks stand, and move them. */
import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { registerWith, openRisks } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const chipOf = (page: Page, name: RegExp): Locator => page.getByRole('button', { name });

/** The cell of the map whose count is called so. */
const cellOf = (page: Page, words: RegExp): Locator =>
  page.locator('[data-level]').filter({ has: page.getByRole('button', { name: words }) });

const centreOf = async (place: Locator): Promise<{ x: number; y: number }> => {
  const box = await place.boundingBox();
  if (box === null) throw new Error('not on the page');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};

async function bothOnTheMap() {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  await registerWith(maya, [
    { title: 'Vans are late', likelihood: 2, impact: 2 },
    { title: 'The link is down', likelihood: 4, impact: 5 },
    { title: 'Nobody has looked at this' },
  ]);
  await Promise.all([openRisks(maya, '?view=map'), openRisks(daniel, '?view=map')]);
  await Promise.all([maya, daniel].map(({ page }) => chipOf(page, /^R-1 Vans are late/).waitFor()));
  return { maya, daniel };
}

test('[RM2] [RM3] a risk dragged to another cell is scored anew for both firms, at once', async () => {
  const { maya, daniel } = await bothOnTheMap();
  const from = await centreOf(chipOf(maya.page, /^R-1 /));
  const to = await centreOf(cellOf(maya.page, /^Likely, severe impact/));
  await maya.page.mouse.move(from.x, from.y);
  await maya.page.mouse.down();
  await maya.page.mouse.move(from.x + 12, from.y - 12, { steps: 3 });
  await maya.page.getByText(/^Picked up R-1|^R-1 .* is over/).waitFor({ state: 'attached' });
  await maya.page.mouse.move(to.x, to.y, { steps: 8 });
  await maya.page.getByText(/^R-1 .* is over Likely, severe impact/).waitFor({ state: 'attached' });
  await maya.page.mouse.up();
  for (const { page } of [maya, daniel]) {
    await cellOf(page, /^Likely, severe impact: 2 risks, critical/).waitFor();
    await cellOf(page, /^Likely, severe impact/)
      .getByRole('button', { name: /^R-1 / })
      .waitFor();
  }
});

test('[RM2] a risk without a score is placed by keyboard alone, and Escape puts one back', async () => {
  const { maya, daniel } = await bothOnTheMap();
  const chip = chipOf(maya.page, /^R-3 /);
  await chip.focus();
  await maya.page.keyboard.press('Space');
  await maya.page.getByText('Picked up R-3').waitFor({ state: 'attached' });
  await maya.page.keyboard.press('ArrowUp');
  await maya.page.getByText(/is over Possible, serious impact/).waitFor({ state: 'attached' });
  await maya.page.keyboard.press('ArrowUp');
  await maya.page.getByText(/is over Likely, serious impact/).waitFor({ state: 'attached' });
  await maya.page.keyboard.press('Space');
  await cellOf(daniel.page, /^Likely, serious impact: 1 risk, high/).waitFor();

  // The focus stays with the risk, which stands elsewhere by then.
  const focused = () => maya.page.evaluate(() => document.activeElement?.getAttribute('aria-label'));
  await expect.poll(focused).toMatch(/^R-3 /);
  await chipOf(maya.page, /^R-2 /).focus();
  await maya.page.keyboard.press('Space');
  await maya.page.getByText(/^R-2 .* is over Likely, severe impact/).waitFor({ state: 'attached' });
  await maya.page.keyboard.press('ArrowDown');
  await maya.page.getByText(/is over Possible, severe impact/).waitFor({ state: 'attached' });
  await maya.page.keyboard.press('Escape');
  await maya.page.getByText('Put back where it was.').waitFor({ state: 'attached' });
  await cellOf(maya.page, /^Likely, severe impact: 1 risk/).waitFor();
});

test('[RM3] [RM4] a count shows its risks in the grid, and a click on a risk opens it', async () => {
  const { maya } = await bothOnTheMap();
  const { page } = maya;
  await chipOf(page, /^R-2 /).click();
  await page.getByRole('complementary', { name: /R-2/ }).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Unlikely, moderate impact: 1 risk/ }).click();
  await page.getByRole('grid').getByText('Vans are late').waitFor();
  expect(await page.getByRole('grid').getByText('The link is down').count()).toBe(0);
});
