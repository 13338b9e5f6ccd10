/** Where conversations hang: on passages that come and go, and, by somebody who may not type, on everything. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bringInForce, proposeTo, readBack } from '../support/agreeing.ts';
import { createDocument, readLedger, replay } from '../support/documents.ts';
import { decisionsIn } from '../support/logs.ts';
import { expectAccessible } from './accessible.ts';
import { blocksOn, openAgreement, textOf, untilBlocks, untilSaved } from './agreement.ts';
import { decisionOn, logWith, openDecisions, untilTyping } from './decisions.ts';
import { barOf, nameVersion, panelOf } from './history.ts';
import { openRisks, panelOf as riskPanel, registerWith } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const comments = (page: Page): Locator => page.getByRole('complementary', { name: 'Comments' });
const threads = (page: Page): Locator => comments(page).getByRole('list', { name: 'Threads' });
const marks = (page: Page): Locator => page.locator('.thread-mark');
const lost = (page: Page): Locator => comments(page).getByText('These words are not in the text any more.');
const button = (within: Page | Locator, name: string | RegExp): Locator =>
  within.getByRole('button', { name });

/** Writes into the field that has just opened for a new thread. */
async function say(page: Page, words: string): Promise<void> {
  await comments(page).getByRole('textbox', { name: 'New comment' }).waitFor();
  await untilTyping(page);
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
  await threads(page).getByText(words).waitFor();
}

/** Selects a line and begins a thread on it by what floats there. */
async function sayOfLine(page: Page, line: Locator, words: string): Promise<void> {
  await line.click({ clickCount: 3 });
  await button(page.getByRole('group', { name: 'Selected words' }), 'Comment').click();
  await say(page, words);
}

/** Resolves when what has the focus says this. */
async function focusIsOn(page: Page, words: string): Promise<void> {
  // Where nothing has the focus, the body has it, and says all of these words.
  await expect.poll(() => page.locator(':focus').allTextContents()).toEqual([expect.stringContaining(words)]);
}

/** Goes to the end of a line of an agreement. */
async function goBehind(page: Page, words: string): Promise<void> {
  await textOf(page).getByText(words).click();
  await page.keyboard.press('End');
}

test('[TD2] [TD5] [TD20] [AN5] [AN6] [AN7] a passage is cut, brought back, pasted elsewhere, taken back, restored and placed by hand', async () => {
  const [tomas, kenji] = await app.visit('tomas', 'kenji');
  const documentId = await createDocument(tomas.who, 'Coming and going');
  await openAgreement(tomas, documentId);
  await textOf(tomas.page).click();
  await tomas.page.keyboard.type('# Times\nWe close at one o’clock sharp.\n# Vans\nThe vans leave at three.');
  const written = ['Times', 'We close at one o’clock sharp.', 'Vans', 'The vans leave at three.'];
  await untilSaved(tomas.page);
  await button(tomas.page, 'History').click();
  await nameVersion(tomas.page, 'As it was');

  await openAgreement(kenji, documentId);
  await sayOfLine(kenji.page, textOf(kenji.page).getByText('We close'), 'Why so early?');
  await button(comments(kenji.page), 'Comment on the whole').click();
  await say(kenji.page, 'Fine otherwise.');
  await expect
    .poll(() => threads(kenji.page).getByRole('listitem').allInnerTexts())
    .toEqual([expect.stringContaining('The whole agreement'), expect.stringContaining('1 “We close')]);
  await expectAccessible(kenji.page);

  // In the margin, and no part of the text.
  await button(tomas.page, '1 open thread on 1 Times').click();
  await comments(tomas.page).getByText('Why so early?').waitFor();
  expect(await blocksOn(tomas.page)).toEqual(written);
  await button(kenji.page, '1 open thread on 1 Times').click();
  await comments(kenji.page).getByText('Why so early?').waitFor();

  const cut = async (): Promise<void> => {
    await textOf(tomas.page).getByText('We close').click({ clickCount: 3 });
    await tomas.page.keyboard.press('Control+x');
    for (const { page } of [tomas, kenji]) await lost(page).waitFor();
    await expect.poll(() => marks(kenji.page).count()).toBe(0);
    await expect.poll(() => button(kenji.page, /open thread on/).count()).toBe(0);
  };
  const isAt = async (clause: string): Promise<void> => {
    for (const { page } of [tomas, kenji]) {
      await marks(page).getByText('We close at one o’clock sharp.').waitFor();
      await button(page, `1 open thread on ${clause}`).waitFor();
      await lost(page).waitFor({ state: 'detached' });
    }
  };
  await cut();
  await tomas.page.keyboard.press('Control+z');
  await untilBlocks(kenji.page, written);
  await isAt('1 Times');

  await cut();
  await goBehind(tomas.page, 'The vans leave');
  await tomas.page.keyboard.press('Enter');
  await tomas.page.keyboard.press('Control+v');
  await isAt('2 Vans');
  // Pasting and cutting are one step or two, as quickly as they followed on each other. An empty line stays.
  const undone = [...written, ''];
  await expect
    .poll(async () => {
      const blocks = await blocksOn(tomas.page);
      if (blocks.join() !== undone.join()) await tomas.page.keyboard.press('Control+z');
      return blocks;
    })
    .toEqual(undone);
  await isAt('1 Times');

  await cut();
  await tomas.page.keyboard.type('Nobody closes.');
  await untilSaved(tomas.page);
  await lost(kenji.page).waitFor();
  await button(tomas.page, 'History').click();
  await button(panelOf(tomas.page), 'As it was').click();
  await button(barOf(tomas.page), 'Restore this version').click();
  await tomas.page
    .getByRole('region', { name: 'What restoring changes' })
    .getByRole('button', { name: 'Restore', exact: true })
    .click();
  await untilBlocks(kenji.page, written);
  await marks(kenji.page).getByText('We close at one o’clock sharp.').waitFor();
  await button(kenji.page, '1 open thread on 1 Times').waitFor();
  await lost(kenji.page).waitFor({ state: 'detached' });

  await textOf(tomas.page).getByText('We close').click({ clickCount: 3 });
  await tomas.page.keyboard.press('Delete');
  await lost(kenji.page).waitFor();
  await textOf(kenji.page).getByText('The vans leave').click({ clickCount: 3 });
  await button(comments(kenji.page), 'Place again').click();
  await marks(tomas.page).getByText('The vans leave at three.').waitFor();
  await button(tomas.page, '1 open thread on 2 Vans').waitFor();
});

test('[TD4] [TD21] [TD22] [TD23] [TD24] [TD25] [TD26] somebody who may not type comments on the whole, a risk, its fields and words, and on what is agreed', async () => {
  const [maya, kenji, daniel] = await app.visit('maya', 'kenji', 'daniel');
  await registerWith(maya, [
    { title: 'Key people leave', description: 'Two of us know it.', mitigation: 'We train others.' },
  ]);
  const logId = await logWith(maya, [{ title: 'One carrier', statement: 'Each lane has one carrier.' }]);
  const [decision] = decisionsIn(replay(await readLedger(app.server.database.pool, logId)));
  const proposal = await proposeTo(maya.who, logId, { part: { kind: 'entry', id: decision!.id } });
  await readBack([maya.who, daniel.who], proposal, decision!.id);
  await bringInForce([maya.who, daniel.who], proposal);

  const { page } = kenji;
  await openRisks(kenji, '?entry=R-1');
  const risk = riskPanel(page, /R-1/);
  await button(risk, 'Comment on the whole').click();
  await say(page, 'Is it still so?');
  await risk.getByText('Owner', { exact: true }).hover();
  await button(page, 'Comment on Owner').click();
  await say(page, 'Harbor could.');
  await sayOfLine(page, page.getByRole('textbox', { name: 'Mitigation' }).getByText('We train'), 'Whom?');
  await button(comments(page), 'Comment on the whole').click();
  await say(page, 'A good register.');
  const said = ['A good register.', 'Is it still so?', 'Harbor could.', 'Whom?'];
  await expect
    .poll(() => threads(page).getByRole('listitem').allInnerTexts())
    .toEqual(said.map((words) => expect.stringContaining(words)));

  // By keyboard from one to the next, the focus never lost.
  await threads(page).getByRole('button').first().press('ArrowDown');
  await focusIsOn(page, 'Is it still so?');
  await page.keyboard.press('Enter');
  for (const words of ['Is it still so?', 'Harbor could.', 'Whom?']) {
    await comments(page).getByRole('list', { name: 'Messages' }).getByText(words).waitFor();
    await page.keyboard.press('j');
  }
  await page.keyboard.press('k');
  await comments(page).getByRole('list', { name: 'Messages' }).getByText('Harbor could.').waitFor();
  await page.keyboard.press('Escape');
  await focusIsOn(page, 'Harbor could.');
  // Closed, and opened again: who came by keyboard is in the panel.
  await page.keyboard.press('Escape');
  await comments(page).waitFor({ state: 'hidden' });
  await page.keyboard.press('Enter');
  await comments(page).locator('h2:focus').waitFor();

  await openRisks(maya);
  const row = maya.page.getByRole('row', { name: /R-1/ });
  await row.getByRole('gridcell', { name: /3 open threads/ }).waitFor();
  await row
    .getByRole('gridcell', { name: /, 1 open thread$/ })
    .first()
    .waitFor();
  await openRisks(maya, '?entry=R-1');
  await button(maya.page, '3 open threads on the whole').press('Enter');
  await button(comments(maya.page), 'Show the threads of the whole document').waitFor();
  await focusIsOn(maya.page, 'Is it still so?');
  expect(await threads(maya.page).getByRole('listitem').count()).toBe(3);
  await maya.page.getByRole('textbox', { name: 'Mitigation' }).click();
  await untilTyping(maya.page);
  await maya.page.keyboard.press('Control+a');
  await maya.page.keyboard.type('Nothing.');
  await threads(page).getByText('Whom?').click();
  await lost(page).waitFor();
  await page.getByRole('textbox', { name: 'Description' }).getByText('Two of us').click({ clickCount: 3 });
  await button(comments(page), 'Place again').click();
  await marks(maya.page).getByText('Two of us know it.').waitFor();
  await button(maya.page, '1 open thread on Description').waitFor();

  await openDecisions(kenji, '?entry=D-1');
  const agreed = decisionOn(page, /D-1/).getByRole('group', { name: 'What we decide' });
  await sayOfLine(page, agreed.getByText('Each lane'), 'Each?');
  await threads(page).getByText('D-1 “Each lane has one carrier.”').waitFor();
  await marks(page).getByText('Each lane has one carrier.').click();
  await comments(page).getByRole('list', { name: 'Messages' }).getByText('Each?').waitFor();
  await button(comments(page), 'All comments').click();
  await page.getByText('Review on', { exact: true }).hover();
  await button(page, 'Comment on Review on').click();
  await say(page, 'In a year?');
  await expectAccessible(page);
  await page.getByRole('link', { name: 'the agreed text' }).click();
  await marks(page).getByText('Each lane has one carrier.').waitFor();
  await page.getByRole('link', { name: 'Talk about this' }).click();
  await threads(page).getByText('In a year?').waitFor();
  await button(page, '1 open thread on What we decide').waitFor();

  await openDecisions(maya);
  await maya.page
    .getByRole('list', { name: 'Decisions' })
    .getByRole('listitem')
    .filter({ hasText: 'One carrier' })
    .getByText('2 open threads')
    .waitFor({ state: 'attached' });
});
