/** Our own caret while a colleague writes, and where a colleague's stands in its way. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createDocument } from '../support/documents.ts';
import { isCaretAt, openAgreement, textOf, untilBlocks } from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const words = 'From here to there.';

/** A document with one line, open for both. */
async function bothInOneLine(title: string) {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await createDocument(maya.who, title);
  await openAgreement(maya, documentId);
  await textOf(maya.page).click();
  await maya.page.keyboard.type(words);
  await openAgreement(daniel, documentId);
  await untilBlocks(daniel.page, [words]);
  await textOf(daniel.page).click();
  return { maya: maya.page, daniel: daniel.page };
}

/** Types a letter in the middle of the line and takes it back, again and again, until told to stop. */
async function keepTyping(page: Page): Promise<{ stop: () => Promise<number> }> {
  await page.keyboard.press('Home');
  for (let steps = 0; steps < 7; steps++) await page.keyboard.press('ArrowRight');
  let isWanted = true;
  const type = async () => {
    let rounds = 0;
    for (; isWanted; rounds++) {
      await page.keyboard.press('x');
      await page.keyboard.press('Backspace');
    }
    return rounds;
  };
  const typed = type();
  return {
    stop() {
      isWanted = false;
      return typed;
    },
  };
}

const homeOrEnd = (press: number) => (press % 2 === 0 ? 'Home' : 'End');

test('[BR27] Home and End go where they say, a hundred times, while a colleague types in the same line', async () => {
  const { maya, daniel } = await bothInOneLine('Carets under typing');
  const typing = await keepTyping(daniel);
  const missed: number[] = [];
  for (let press = 0; press < 100; press++) {
    await maya.keyboard.press(homeOrEnd(press));
    if (!(await isCaretAt(maya, homeOrEnd(press)))) missed.push(press);
  }
  expect(await typing.stop()).toBeGreaterThan(50);
  expect(missed).toEqual([]);
  for (const page of [maya, daniel]) await untilBlocks(page, [words]);
});

test('[BR27] a key pressed right after Home or End works there, while a colleague types', async () => {
  const { maya, daniel } = await bothInOneLine('Keys under typing');
  const typing = await keepTyping(daniel);
  for (let press = 0; press < 24; press++) {
    const key = homeOrEnd(press);
    await Promise.all([maya.keyboard.press(key), maya.keyboard.press('Enter')]);
    const split = await textOf(maya)
      .locator('> p')
      .evaluateAll((blocks) => blocks.map(({ textContent }) => textContent === ''));
    expect(split, `press ${press}`).toEqual(key === 'Home' ? [true, false] : [false, true]);
    await maya.keyboard.press('Backspace');
  }
  await typing.stop();
  for (const page of [maya, daniel]) await untilBlocks(page, [words]);
});

test('[BR27] a colleague’s caret at the start of the line does not hold ours there', async () => {
  const { maya, daniel } = await bothInOneLine('Two carets at one place');
  await maya.keyboard.press('Home');
  await daniel.keyboard.press('Home');
  await textOf(maya).locator('p > .remote-caret:first-child').waitFor({ state: 'attached' });
  await maya.keyboard.press('End');
  expect(await isCaretAt(maya, 'End')).toBe(true);
});
