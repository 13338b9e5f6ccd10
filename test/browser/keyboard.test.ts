/** Everything by keyboard: the palette, the shortcuts, menus, the toolbar, and where the focus goes. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createDocument } from '../support/documents.ts';
import { openAgreement, textOf, untilBlocks } from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

/** The name of what has the focus, as a screen reader begins to say it. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement: element } = document;
    return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
  });

const untilFocused = (page: Page, name: string | RegExp) => expect.poll(() => focused(page)).toMatch(name);

async function pressTimes(page: Page, key: string, times: number) {
  for (let time = 0; time < times; time++) await page.keyboard.press(key);
}

test('[BR18] the palette goes to a document and creates one, and gives the focus back', async () => {
  const [maya] = await app.visit('maya');
  await createDocument(maya.who, 'Quarterly targets');
  const { page } = maya;
  await page.goto(`/alliances/${maya.who.allianceId}`);
  await page
    .getByRole('link', { name: /Quarterly targets/ })
    .first()
    .waitFor();
  const field = page.getByRole('dialog').getByLabel('Go to, create, act');
  const openPalette = async () => {
    await page.keyboard.press('Control+k');
    await untilFocused(page, 'Go to, create, act');
  };

  /** What Enter does. */
  const marked = (words: string) => page.getByRole('dialog').locator('[data-selected]', { hasText: words });

  await page.getByRole('link', { name: 'People' }).focus();
  await openPalette();
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  await untilFocused(page, 'People');

  await openPalette();
  await page.keyboard.type('quarterly');
  await marked('Quarterly targets').waitFor();
  await page.keyboard.press('Enter');
  await textOf(page).waitFor();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Title' }).inputValue())
    .toBe('Quarterly targets');

  await textOf(page).click();
  await openPalette();
  await page.keyboard.type('new: meeting');
  await marked('Meeting notes').waitFor();
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('textbox', { name: 'Title' }).inputValue()).toBe('Meeting notes');
});

test('[BR19] ? lists the shortcuts outside of fields, Escape closes, and the focus returns', async () => {
  const [maya] = await app.visit('maya');
  const { page } = maya;
  const documentId = await createDocument(maya.who, 'Asked');
  await openAgreement(maya, documentId);
  const list = page.getByRole('dialog', { name: 'Shortcuts' });
  await textOf(page).click();
  await page.keyboard.type('why?');
  await untilBlocks(page, ['why?']);
  expect(await list.count()).toBe(0);
  const outline = page.getByRole('button', { name: /outline/i }).first();
  await outline.focus();
  await page.keyboard.press('?');
  await list.waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await untilFocused(page, /outline/i);
});

test('[BR19] Escape closes the outline from inside, and its button has the focus', async () => {
  const [maya] = await app.visit('maya');
  const { page } = maya;
  await openAgreement(maya, await createDocument(maya.who, 'Outlined'));
  const panel = page.getByRole('complementary', { name: 'Outline' });
  await panel.waitFor();
  await panel.getByRole('button', { name: 'Close the outline' }).focus();
  await page.keyboard.press('Escape');
  await panel.waitFor({ state: 'detached' });
  await untilFocused(page, /^Outline$/);
  await page.keyboard.press('Enter');
  await panel.waitFor();
});

test('[BR20] the slash menu is worked by keyboard alone', async () => {
  const [maya] = await app.visit('maya');
  const { page } = maya;
  await openAgreement(maya, await createDocument(maya.who, 'Slashed'));
  const menu = page.getByRole('listbox', { name: 'Insert' });
  await textOf(page).click();
  await page.keyboard.type('/');
  await menu.getByRole('option', { name: /^Text/, selected: true }).waitFor();
  await page.keyboard.press('ArrowDown');
  await menu.getByRole('option', { name: /^Heading 1/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await menu.waitFor({ state: 'detached' });
  await page.keyboard.type('Purpose');
  await textOf(page).getByRole('heading', { level: 1, name: 'Purpose' }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('/task');
  await menu.getByRole('option', { name: /^Task list/, selected: true }).waitFor();
  await page.keyboard.press('Enter');
  await page.keyboard.type('Agree');
  await textOf(page).getByRole('checkbox').waitFor();
  await pressTimes(page, 'Enter', 2);
  await page.keyboard.type('/ta');
  await menu.waitFor();
  await page.keyboard.press('Escape');
  await menu.waitFor({ state: 'detached' });
  await textOf(page).getByText('/ta', { exact: true }).waitFor();
});

test('[BR21] the toolbar is one stop of Tab, with arrows between its buttons', async () => {
  const [maya] = await app.visit('maya');
  const { page } = maya;
  await openAgreement(maya, await createDocument(maya.who, 'Tooled'));
  const toolbar = page.getByRole('toolbar', { name: 'Formatting' });
  await toolbar.getByRole('button', { name: 'Undo' }).focus();
  await page.keyboard.press('ArrowRight');
  await untilFocused(page, 'Redo');
  await page.keyboard.press('End');
  await untilFocused(page, 'Insert a divider');
  await page.keyboard.press('ArrowRight');
  await untilFocused(page, 'Undo');
  expect(await toolbar.locator('button[tabindex="0"]').count()).toBe(1);
  await page.keyboard.press('Tab');
  await untilFocused(page, 'Text of the agreement');

  await page.keyboard.type('plain ');
  await page.keyboard.press('Control+b');
  await toolbar.getByRole('button', { name: 'Bold', pressed: true }).waitFor();
  await page.keyboard.type('bold');
  await textOf(page).locator('strong', { hasText: 'bold' }).waitFor();
});

test('[BR22] the first stop of a page skips to its content, and Tab goes from frame to page', async () => {
  const [maya] = await app.visit('maya');
  const { page } = maya;
  await page.goto(`/alliances/${maya.who.allianceId}/agreements`);
  await page.getByRole('link', { name: 'Working agreement', exact: true }).waitFor();
  await page.keyboard.press('Tab');
  await untilFocused(page, 'Skip to the content');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('content');
  await page.keyboard.press('Tab');
  await untilFocused(page, 'New agreement');

  const first = page.getByRole('main').getByRole('listitem').getByRole('link').first();
  await first.focus();
  const before = await focused(page);
  await page.keyboard.press('ArrowDown');
  await expect.poll(() => focused(page)).not.toBe(before);
  await page.keyboard.press('ArrowUp');
  await untilFocused(page, before);

  await page.keyboard.press('F2');
  await untilFocused(page, 'Title');
  await page.keyboard.press('Escape');
  await untilFocused(page, before);
});
