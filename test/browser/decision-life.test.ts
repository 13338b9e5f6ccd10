/** A decision from its first proposal to the day another one takes its place, by people of two firms. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { logWith, openDecisions } from './decisions.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const dialog = (page: Page): Locator => page.getByRole('dialog');
const about = (page: Page): Locator => page.getByRole('complementary', { name: 'About the proposal' });
const readBack = (page: Page): Locator => page.getByRole('region', { name: 'Read-back' });
const state = (page: Page): Locator => page.getByRole('region', { name: 'State' });
const press = (within: Locator, name: string): Promise<void> => within.getByRole('button', { name }).click();

/** Does what a window is about. */
async function confirm(page: Page, name: string): Promise<void> {
  const form = dialog(page).getByRole('form', { name });
  await form.getByRole('button', { name, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

async function propose(page: Page): Promise<void> {
  await press(state(page), 'Propose to Harbor');
  await confirm(page, 'Propose to Harbor');
  await page.waitForURL(/\/proposals\//);
}

async function agree(page: Page): Promise<void> {
  await press(about(page), 'Agree');
  await confirm(page, 'Agree');
}

async function say(page: Page, words: string): Promise<void> {
  await readBack(page).getByLabel('In our own words').fill(words);
  await press(readBack(page), 'Read it back');
}

test('[RB1] [RB2] [RB3] [RB4] [AG11] a decision is read back and agreed, live for both firms', async () => {
  const [maya, ingrid] = await app.visit('maya', 'ingrid');
  await logWith(maya, [{ title: 'One carrier', statement: 'Each lane has one carrier.' }]);
  await openDecisions(maya, '?entry=D-1');
  await propose(maya.page);
  await readBack(maya.page).getByText('Nobody signs before').waitFor();
  expect(await about(maya.page).getByRole('button', { name: 'Agree' }).count()).toBe(0);

  const { page } = ingrid;
  await page.goto(`/alliances/${ingrid.who.allianceId}/awaiting`);
  await page.getByRole('region', { name: 'Read-backs asked of us 1' }).getByRole('link').click();
  expect(await about(page).getByRole('button', { name: 'Agree' }).count()).toBe(0);
  await say(page, 'We use one carrier for everything.');
  await readBack(maya.page).getByText('We use one carrier for everything.').waitFor();
  await press(readBack(maya.page), 'Not quite, because …');
  await readBack(maya.page).getByLabel('Not quite, because').fill('One for each lane.');
  await press(readBack(maya.page), 'Say what differs');
  await readBack(page).getByText('One for each lane.').waitFor();
  await expectAccessible(page);
  await say(page, 'Every lane has a carrier of its own.');
  await press(readBack(maya.page), 'That is what we meant');
  await readBack(page).getByText('It can be signed.').waitFor();
  await agree(page);
  await agree(maya.page);
  await about(page).getByText('In force: every firm has agreed').waitFor();
});
