/** Two people of two firms in one agreement, each in a browser of their own. */
import { expect, test } from 'vitest';
import type { Visitor } from '../support/browser.ts';
import { createDocument, readLedger } from '../support/documents.ts';
import {
  blocksOnRecord,
  goToEndOf,
  openAgreement,
  textOf,
  typeAtOnce,
  untilBlocks,
  untilSaved,
} from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const lettersOf = (text: string): string[] => text.split('').sort();

async function bothIn(title: string) {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await createDocument(maya.who, title);
  await Promise.all([openAgreement(maya, documentId), openAgreement(daniel, documentId)]);
  return { maya, daniel, documentId };
}

const caretOf = ({ page }: Visitor, name: string, firm: string) =>
  textOf(page).locator(`[data-name="${name} · ${firm}"]`);

async function expectSameEverywhere(maya: Visitor, daniel: Visitor, blocks: readonly string[]) {
  for (const { page } of [maya, daniel]) {
    await untilBlocks(page, blocks);
    await untilSaved(page);
    await page.reload();
    await textOf(page).waitFor();
    await untilSaved(page);
    await untilBlocks(page, blocks);
  }
}

test('[BR1] two people write at once in one paragraph, then in two; both pages and the record end equal', async () => {
  const { maya, daniel, documentId } = await bothIn('Written at once');
  await textOf(maya.page).click();
  await maya.page.keyboard.type('We decide.');
  await untilBlocks(daniel.page, ['We decide.']);

  await maya.page.keyboard.press('Home');
  await goToEndOf(daniel.page, 0);
  await caretOf(maya, 'Daniel Okafor', 'Harbor').waitFor({ state: 'attached' });
  await typeAtOnce([maya.page, 'Northwind says: '], [daniel.page, ' Harbor agrees to it.']);
  const shared = 'Northwind says: We decide. Harbor agrees to it.';
  for (const { page } of [maya, daniel]) await untilBlocks(page, [shared]);

  await maya.page.keyboard.press('End');
  await maya.page.keyboard.press('Enter');
  await untilBlocks(daniel.page, [shared, '']);
  await typeAtOnce([maya.page, 'Maya writes here.'], [daniel.page, ' Daniel there.']);
  const blocks = [`${shared} Daniel there.`, 'Maya writes here.'];
  await expectSameEverywhere(maya, daniel, blocks);

  expect(await blocksOnRecord(app.server.database.pool, documentId)).toEqual(blocks);
  const rows = await readLedger(app.server.database.pool, documentId);
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at + 1));
  for (const { who } of [maya, daniel]) {
    const own = rows.filter(({ userId }) => userId === who.userId);
    expect(own.length).toBeGreaterThan(1);
    expect(own.every(({ firmId }) => firmId === who.firmId)).toBe(true);
  }
});

test('[BR1] two people write at once at the very same place; nothing is lost and both pages agree', async () => {
  const { maya, daniel, documentId } = await bothIn('The same place');
  await textOf(maya.page).click();
  await maya.page.keyboard.type('#');
  await untilBlocks(daniel.page, ['#']);
  await goToEndOf(daniel.page, 0);
  const [hers, his] = ['abcdefghijklmnopqrstuvwxyz', '01234567890123456789012345'];
  await typeAtOnce([maya.page, hers], [daniel.page, his]);
  await Promise.all([untilSaved(maya.page), untilSaved(daniel.page)]);
  const [block = ''] = await blocksOnRecord(app.server.database.pool, documentId);
  expect(lettersOf(block)).toEqual(lettersOf(`#${hers}${his}`));
  await expectSameEverywhere(maya, daniel, [block]);
});

test('[BR1] two people write at once into an empty paragraph; nothing is lost and nothing stands twice', async () => {
  const { maya, daniel, documentId } = await bothIn('Empty for both');
  await Promise.all([textOf(maya.page).click(), textOf(daniel.page).click()]);
  const [hers, his] = ['abcdefghij', '0123456789'];
  await typeAtOnce([maya.page, hers], [daniel.page, his]);
  await Promise.all([untilSaved(maya.page), untilSaved(daniel.page)]);
  const [first = ''] = await blocksOnRecord(app.server.database.pool, documentId);
  expect(lettersOf(first)).toEqual(lettersOf(hers + his));

  for (const { page } of [maya, daniel]) await untilBlocks(page, [first]);
  await goToEndOf(maya.page, 0);
  await maya.page.keyboard.press('Enter');
  await untilBlocks(daniel.page, [first, '']);
  await goToEndOf(daniel.page, 1);
  await typeAtOnce([maya.page, hers], [daniel.page, his]);
  await Promise.all([untilSaved(maya.page), untilSaved(daniel.page)]);
  const [, second = ''] = await blocksOnRecord(app.server.database.pool, documentId);
  expect(lettersOf(second)).toEqual(lettersOf(hers + his));
  await expectSameEverywhere(maya, daniel, [first, second]);
});

test('[BR2] each sees the caret of the other with name and firm, and who is here', async () => {
  const { maya, daniel } = await bothIn('Carets');
  await Promise.all([textOf(maya.page).click(), textOf(daniel.page).click()]);
  await Promise.all([
    caretOf(maya, 'Daniel Okafor', 'Harbor').waitFor({ state: 'attached' }),
    caretOf(daniel, 'Maya Lindqvist', 'Northwind').waitFor({ state: 'attached' }),
  ]);
  const here = maya.page.getByRole('button', {
    name: '2 people here: Maya Lindqvist (Northwind), Daniel Okafor (Harbor)',
  });
  await here.click();
  await maya.page.getByRole('list', { name: 'People here' }).getByText('Harbor', { exact: true }).waitFor();

  await daniel.context.close();
  await maya.page.getByRole('button', { name: 'Only we are here' }).waitFor();
  await caretOf(maya, 'Daniel Okafor', 'Harbor').waitFor({ state: 'detached' });
});
