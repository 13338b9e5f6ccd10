/** The grid of risks: two firms in it at once, by keyboard alone, sorted, filtered, pasted into. */
import { expect, test } from 'vitest';
import type { NewRisk } from '@entente/documents/register/write-register';
import { replay, readLedger } from '../support/documents.ts';
import { risksIn } from '../support/registers.ts';
import { typeAtOnce, untilSaved } from './agreement.ts';
import { cellOf, columnOn, focusedCell, gridOf, pasteText, press, untilAt, untilColumn } from './grid.ts';
import { untilTyping } from './decisions.ts';
import { openRisks, registerWith } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

async function bothIn(risks: readonly NewRisk[]) {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await registerWith(maya, risks);
  await Promise.all([openRisks(maya), openRisks(daniel)]);
  const onRecord = async () => risksIn(replay(await readLedger(app.server.database.pool, documentId)));
  return { maya, daniel, onRecord };
}

async function alone(risks: readonly NewRisk[]) {
  const [maya] = await app.visit('maya');
  const documentId = await registerWith(maya, risks);
  await openRisks(maya);
  const onRecord = async () => risksIn(replay(await readLedger(app.server.database.pool, documentId)));
  return { page: maya.page, onRecord };
}

const lettersOf = (words: string): string[] => words.split('').sort();

test('[GR9] [GR10] two people of two firms write in one title and in different rows at once; nothing is lost, each sees the other there, and rows keep their height and their place', async () => {
  const { maya, daniel, onRecord } = await bothIn([{ title: '#' }, { title: 'Hers' }, { title: 'His' }]);
  for (const { page } of [maya, daniel]) {
    await cellOf(page, 1, 'title').click();
    await press(page, 'Enter');
    await untilTyping(page);
  }
  await cellOf(maya.page, 1, 'title').getByText('Daniel Okafor').waitFor();
  await cellOf(daniel.page, 1, 'title').getByText('Maya Lindqvist').waitFor();
  const colour = (name: string) =>
    cellOf(maya.page, 1, 'title').evaluate((cell, wanted) => cell.style.getPropertyValue(wanted), name);
  expect(await colour('--firm')).toMatch(/^var\(--firm-\w+\)$/);

  const [hers, his] = ['abcdefghijklmnopqrst', '01234567890123456789'];
  await typeAtOnce([maya.page, hers], [daniel.page, his]);
  for (const { page } of [maya, daniel]) await press(page, 'Escape');
  await Promise.all([untilSaved(maya.page), untilSaved(daniel.page)]);
  const both = (await onRecord())[0]?.title ?? '';
  expect(lettersOf(both)).toEqual(lettersOf(`#${hers}${his}`));
  for (const { page } of [maya, daniel]) await untilColumn(page, 'title', [both, 'Hers', 'His']);

  // In different rows at the same moment.
  await cellOf(maya.page, 2, 'title').click();
  await cellOf(daniel.page, 3, 'title').click();
  await Promise.all([press(maya.page, 'F2'), press(daniel.page, 'F2')]);
  await Promise.all([untilTyping(maya.page), untilTyping(daniel.page)]);
  await typeAtOnce([maya.page, ' by Maya'], [daniel.page, ' by Daniel']);
  await Promise.all([press(maya.page, 'Enter'), press(daniel.page, 'Escape')]);
  const titles = [both, 'Hers by Maya', 'His by Daniel'];
  for (const { page } of [maya, daniel]) await untilColumn(page, 'title', titles);
  await Promise.all([untilSaved(maya.page), untilSaved(daniel.page)]);
  expect((await onRecord()).map(({ title }) => title)).toEqual(titles);
  await untilAt(maya.page, 'title R-3');

  // A title that is far longer than its column, typed while somebody stands in another row.
  const boxes = () =>
    gridOf(maya.page)
      .locator('[role="row"][data-row]')
      .evaluateAll((rows) => rows.map((row) => [row.getBoundingClientRect().top, row.clientHeight]));
  const before = await boxes();
  await cellOf(maya.page, 2, 'title').click();
  await cellOf(daniel.page, 1, 'title').click();
  await press(daniel.page, 'Enter');
  await untilTyping(daniel.page);
  await daniel.page.keyboard.type(
    ' and a title that is far longer than any column could show on one line of the grid',
  );
  await cellOf(maya.page, 1, 'title').getByText('one line of the grid').waitFor();
  expect(await boxes()).toEqual(before);
  expect(await focusedCell(maya.page)).toBe('title R-2');

  await press(daniel.page, 'Escape', 'ArrowDown');
  await cellOf(maya.page, 2, 'title').getByText('Daniel Okafor').waitFor();
  await cellOf(maya.page, 1, 'title').getByText('Daniel Okafor').waitFor({ state: 'detached' });
  await daniel.context.close();
  await cellOf(maya.page, 2, 'title').getByText('Daniel Okafor').waitFor({ state: 'detached' });
});

test('[GR1][GR2][GR3][GR6] a whole risk is entered by keyboard alone', async () => {
  const { page, onRecord } = await alone([{ title: 'There before' }]);
  await cellOf(page, 1, 'title').focus();
  await press(page, 'Shift+Enter');
  await untilTyping(page);
  await page.keyboard.type('The ferry is cancelled in a storm');
  await press(page, 'Tab');
  await untilAt(page, 'category R-2');
  for (const [typed, next] of [
    ['deliv', 'likelihood'],
    ['4', 'impact'],
    ['serious', 'score'],
  ] as const) {
    await page.keyboard.type(typed);
    await press(page, 'Tab');
    await untilAt(page, `${next} R-2`);
  }
  await press(page, 'Tab');
  for (const [typed, next] of [
    ['daniel', 'status'],
    ['mit', 'dueOn'],
    ['2027-03-09', 'trend'],
  ] as const) {
    await page.keyboard.type(typed);
    await press(page, 'Tab');
    await expect.poll(() => focusedCell(page)).toMatch(new RegExp(`^(${next}|response) R-2$`));
  }
  await cellOf(page, 2, 'response').focus();
  await page.keyboard.type('red');
  await press(page, 'Enter');
  await untilSaved(page);
  await expect.poll(async () => (await onRecord())[1]?.number).toBe(2);
  const [, risk] = await onRecord();
  expect(risk).toMatchObject({
    title: 'The ferry is cancelled in a storm',
    likelihood: 4,
    impact: 3,
    response: 'reduce',
    status: 'mitigating',
    dueOn: '2027-03-09',
    owner: { kind: 'member' },
  });
  expect(risk?.category).toBeDefined();
  await expect.poll(() => columnOn(page, 'score')).toEqual(['', '12High']);
});

test('[GR1] the cells are walked as in a spreadsheet, and Escape lets Tab out', async () => {
  const { page } = await alone(Array.from({ length: 80 }, (_, at) => ({ title: `Risk ${at + 1}` })));
  await cellOf(page, 1, 'title').click();
  await press(page, 'ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowLeft', 'ArrowLeft');
  await untilAt(page, 'number R-2');
  await press(page, 'Shift+Tab');
  await expect.poll(() => focusedCell(page)).toMatch(/R-1$/);
  await press(page, 'Tab');
  await untilAt(page, 'number R-2');
  await press(page, 'Control+End');
  await expect.poll(() => focusedCell(page)).toMatch(/R-80$/);
  await press(page, 'Home', 'PageUp');
  await expect.poll(() => focusedCell(page)).toMatch(/^number R-(5|6)\d$/);
  await press(page, 'Control+Home');
  await untilAt(page, 'number R-1');
  await press(page, 'ArrowUp', 'ArrowRight');
  await untilAt(page, 'title No.');
  await press(page, 'Enter');
  await gridOf(page)
    .getByRole('columnheader', { name: /^Title/ })
    .and(page.locator('[aria-sort="ascending"]'))
    .waitFor();
  await press(page, 'Space');
  await page.getByRole('menuitem', { name: 'Z to A' }).waitFor();
  await press(page, 'ArrowDown', 'Enter');
  await gridOf(page)
    .getByRole('columnheader', { name: /^Title/ })
    .and(page.locator('[aria-sort]'))
    .waitFor();
  await untilAt(page, 'title No.');
  await press(page, 'ArrowDown', 'Escape', 'Tab');
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.closest('[role="grid"]') === null))
    .toBe(true);
});

test('[GR2][GR4][GR7][GR8] picks are taken back by Escape, values by Delete and undo, titles by nobody; a block from a spreadsheet goes where it fits, one undo takes it back, what is beyond becomes risks', async () => {
  const { page, onRecord } = await alone([
    { title: 'Kept', likelihood: 2, impact: 2 },
    { title: 'Two', likelihood: 1 },
  ]);
  await cellOf(page, 1, 'likelihood').click();
  await press(page, '5', 'Escape');
  await untilAt(page, 'likelihood R-1');
  await untilColumn(page, 'likelihood', ['2 Unlikely', '1 Rare']);
  await press(page, '5', 'Enter');
  await untilColumn(page, 'likelihood', ['5 Almost certain', '1 Rare']);
  await cellOf(page, 1, 'impact').focus();
  await press(page, 'Delete');
  await untilColumn(page, 'impact', ['', '']);
  await press(page, 'Control+z');
  await untilColumn(page, 'impact', ['2 Moderate', '']);
  await untilColumn(page, 'likelihood', ['5 Almost certain', '1 Rare']);
  await press(page, 'Control+z');
  await untilColumn(page, 'likelihood', ['2 Unlikely', '1 Rare']);
  await press(page, 'Control+Shift+z');
  await untilColumn(page, 'likelihood', ['5 Almost certain', '1 Rare']);
  await cellOf(page, 1, 'title').focus();
  await press(page, 'Delete');
  await cellOf(page, 1, 'title').focus();
  await press(page, '!', 'Escape');
  await untilColumn(page, 'title', ['Kept!', 'Two']);
  await untilSaved(page);
  expect(await onRecord()).toMatchObject([
    { title: 'Kept!', likelihood: 5, impact: 2, status: 'open' },
    { title: 'Two' },
  ]);

  await cellOf(page, 1, 'title').click();
  await pasteText(page, 'Uno\tDelivery\t4\tmajor\n"Due\nlines"\tnowhere\tLikely\t9\nTre\tPeople\t1\t2\n');
  await untilColumn(page, 'title', ['Uno', 'Due lines', 'Tre']);
  await untilColumn(page, 'likelihood', ['4 Likely', '4 Likely', '1 Rare']);
  await untilColumn(page, 'impact', ['4 Major', '', '2 Moderate']);
  await page.getByText(/“nowhere”, “9”/).waitFor();
  await press(page, 'Control+z');
  await untilColumn(page, 'title', ['Kept!', 'Two', 'Tre']);
  await untilColumn(page, 'likelihood', ['5 Almost certain', '1 Rare', '1 Rare']);
  await untilSaved(page);
  await expect.poll(async () => (await onRecord()).map(({ number }) => number)).toEqual([1, 2, 3]);
});

test('[GR11] rows hold still while others edit, and go when they are sorted again', async () => {
  const { maya, daniel } = await bothIn([
    { title: 'Low', likelihood: 1, impact: 1 },
    { title: 'Middle', likelihood: 3, impact: 3 },
    { title: 'High', likelihood: 5, impact: 4 },
  ]);
  await gridOf(maya.page)
    .getByRole('columnheader', { name: /^Score/ })
    .click();
  await untilColumn(maya.page, 'title', ['High', 'Middle', 'Low']);
  await cellOf(daniel.page, 1, 'impact').click();
  await press(daniel.page, '5', 'Enter');
  await cellOf(daniel.page, 1, 'likelihood').focus();
  await press(daniel.page, '5', 'Enter');
  await untilColumn(maya.page, 'score', ['20Critical', '9Moderate', '25Critical']);
  expect(await columnOn(maya.page, 'title')).toEqual(['High', 'Middle', 'Low']);
  await maya.page.getByRole('button', { name: '1 changed: sort again' }).click();
  await untilColumn(maya.page, 'title', ['Low', 'High', 'Middle']);

  await cellOf(daniel.page, 2, 'status').click();
  await press(daniel.page, 'c', 'l', 'o', 'Enter');
  await cellOf(maya.page, 2, 'number').getByLabel('no longer fits this view').waitFor();
  await maya.page.getByRole('button', { name: '1 changed: sort again' }).click();
  await untilColumn(maya.page, 'title', ['Low', 'High']);
  await maya.page.getByRole('button', { name: 'Show 1 closed' }).click();
  await untilColumn(maya.page, 'title', ['Low', 'High', 'Middle']);
});

test('[GR12] a filter is remembered, and a shared view is the same for the other firm', async () => {
  const { maya, daniel } = await bothIn([
    { title: 'Vans are late', likelihood: 4, impact: 4 },
    { title: 'Vans break', likelihood: 1, impact: 1 },
    { title: 'Nothing said' },
  ]);
  const { page } = maya;
  await page.getByRole('searchbox', { name: 'Search our risks' }).fill('VANS');
  await untilColumn(page, 'title', ['Vans are late', 'Vans break']);
  await page.getByText('2 of 3 risks').waitFor();
  await page.getByRole('button', { name: 'Filter' }).click();
  await page.getByRole('button', { name: 'Score', exact: true }).click();
  await page.getByRole('checkbox', { name: /^Critical/ }).check();
  await untilColumn(page, 'title', ['Vans are late']);
  await press(page, 'Escape');

  await page.getByRole('button', { name: 'All risks' }).click();
  await page.getByRole('menuitem', { name: 'Save as a view for all of us' }).click();
  await page.getByRole('textbox', { name: 'Name' }).fill('Critical vans');
  await press(page, 'Enter');
  await page.getByRole('button', { name: 'Critical vans' }).waitFor();
  await daniel.page.getByRole('button', { name: 'All risks' }).click();
  await daniel.page.getByRole('menuitem', { name: 'Critical vans' }).click();
  await untilColumn(daniel.page, 'title', ['Vans are late']);

  await page.getByRole('button', { name: 'Remove the filter Score' }).click();
  await untilColumn(page, 'title', ['Vans are late', 'Vans break']);
  await page.reload();
  await untilColumn(page, 'title', ['Vans are late', 'Vans break']);
  await page.getByRole('button', { name: 'Save view' }).click();
  await daniel.page.getByRole('button', { name: 'Discard changes' }).click();
  await untilColumn(daniel.page, 'title', ['Vans are late', 'Vans break']);
});

test('[GR13] a reader moves and copies, and nothing can be written', async () => {
  const [maya, priya] = await app.visit('maya', 'priya');
  await registerWith(maya, [{ title: 'To be read', likelihood: 2 }]);
  await openRisks(priya);
  const { page } = priya;
  await page.getByRole('grid', { name: 'Risks' }).and(page.locator('[aria-readonly="true"]')).waitFor();
  await cellOf(page, 1, 'title').click();
  await press(page, 'Enter', 'x', 'ArrowRight', 'ArrowRight', '5', 'Enter', 'Delete');
  await pasteText(page, '5');
  await untilColumn(page, 'title', ['To be read']);
  await untilColumn(page, 'likelihood', ['2 Unlikely']);
  expect(await page.getByRole('textbox', { name: 'New risk' }).count()).toBe(0);
});
