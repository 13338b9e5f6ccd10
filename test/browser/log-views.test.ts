/** The forty decisions of the demo: list, filter, timeline, reviews, succession, addresses and keys. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { decisionOn, decisionsAddress, openDecisions, rowsOf, untilTyping } from './decisions.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const focusedLink = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-entry-link]')?.textContent ?? '');

test('[LP12] the list is filtered, searched and sorted, counts what it shows, and draws what is in sight', async () => {
  const [maya] = await app.visit('maya');
  const { page } = maya;
  await openDecisions(maya);
  await page.getByText('40 decisions', { exact: true }).waitFor();
  expect((await rowsOf(page)).length).toBeLessThan(40);
  await page.getByRole('button', { name: 'State', exact: true }).click();
  await page.getByRole('menuitemcheckbox', { name: /Withdrawn/ }).click();
  await page.keyboard.press('Escape');
  const narrowed = page.getByText(/^\d+ of 40 decisions$/);
  await narrowed.waitFor();
  const count = Number((await narrowed.innerText()).split(' ')[0]);
  await expect.poll(() => rowsOf(page)).toHaveLength(count);
  expect(count).toBeGreaterThan(0);
  await page.getByRole('searchbox', { name: 'Search our decisions' }).fill('no such words');
  await page.getByText('No decision fits').waitFor();
  await page.getByRole('button', { name: 'Show all' }).click();
  await page.getByText('40 decisions', { exact: true }).waitFor();
  await page.getByRole('searchbox', { name: 'Search our decisions' }).fill('DISPATCH desk');
  await page.getByRole('link', { name: 'One dispatch desk for both firms' }).waitFor();
});

test('[LP13] the timeline, the reviews and the succession each lead to the decision and on to the next one there', async () => {
  const [maya] = await app.visit('maya');
  const { page } = maya;
  await openDecisions(maya, '?view=timeline');
  await expect.poll(() => page.getByRole('region').getByRole('link').count()).toBe(40);
  await openDecisions(maya, '?view=succession');
  const tree = page.getByRole('list', { name: 'What is to replace what' });
  await tree.getByText('is to be replaced by').first().waitFor();
  await tree.getByRole('link').first().click();
  await page
    .getByRole('article')
    .getByRole('link', { name: /^To be replaced by D-/ })
    .waitFor();
  expect(page.url()).toContain('view=succession');
  await page.goBack();
  await tree.waitFor();
  await page.getByText('Due for review').click();
  const due = page.getByRole('region', { name: 'The day has passed' }).getByRole('link');
  await due.nth(1).waitFor();
  const [first, second] = await due.allInnerTexts();
  await due.first().click();
  await decisionOn(page, new RegExp(`: ${first}$`)).waitFor();
  await page.keyboard.press('j');
  await decisionOn(page, new RegExp(`: ${second}$`)).waitFor();
});

test('[LP14] an address leads to a decision; J, K, Escape and the arrows do what they say, and the focus is never lost', async () => {
  const [maya] = await app.visit('maya');
  const { page } = maya;
  await openDecisions(maya, '?entry=D-3');
  await decisionOn(page, /^D-3: One dispatch desk/).waitFor();
  await page.keyboard.press('j');
  await decisionOn(page, /^D-2:/).waitFor();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await decisionOn(page, /^D-4:/).waitFor();
  const title = await page.getByRole('textbox', { name: 'Title', exact: true }).last().inputValue();
  await page.getByRole('article').getByRole('textbox', { name: 'Title', exact: true }).focus();
  await page.keyboard.press('Escape');
  await decisionOn(page, /^D-4:/).waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => focusedLink(page)).toBe(title);
  await page.keyboard.press('ArrowUp');
  await expect.poll(() => focusedLink(page)).not.toBe(title);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focusedLink(page)).toBe(title);
  await page.keyboard.press('Home');
  await expect.poll(async () => (await rowsOf(page))[0] === (await focusedLink(page))).toBe(true);
  await page.keyboard.press('Enter');
  await decisionOn(page, /^D-40:/).waitFor();
  await page.goto(decisionsAddress(maya, '?entry=D-99'));
  await page.getByText('D-99 is not in our log').waitFor();
});

test('[LP15] who is in a decision shows in the list, in the colour of their firm', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  await Promise.all([openDecisions(maya), openDecisions(daniel, '?entry=D-40')]);
  await daniel.page.getByRole('article').getByRole('textbox', { name: 'Title', exact: true }).focus();
  await maya.page.getByText('Here: Daniel Okafor').waitFor({ state: 'attached' });
  await daniel.page.keyboard.press('Escape');
  await maya.page.getByText('Here: Daniel Okafor').waitFor({ state: 'detached' });
});

test('[LP16] on a phone the list is cards, and a decision is read and written in', async () => {
  const maya = await app.browser.visit(app.server.url, 'maya', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  const { page } = maya;
  await openDecisions(maya);
  await page.getByRole('link').filter({ hasText: 'Move the cut-off' }).tap();
  await decisionOn(page, /^D-40/).waitFor();
  const consulted = page.getByRole('article').getByRole('textbox', { name: 'Who was consulted' });
  await consulted.tap();
  await untilTyping(page);
  await page.keyboard.press('End');
  await page.keyboard.type(' and the drivers');
  await expect.poll(() => consulted.inputValue()).toMatch(/ and the drivers$/);
  await page.getByRole('button', { name: 'All decisions' }).tap();
  await page.getByRole('button', { name: 'New decision' }).tap();
  await page.getByRole('menuitem', { name: 'Options matrix' }).tap();
  await page.getByRole('table', { name: 'Points of the options' }).waitFor();
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
});
