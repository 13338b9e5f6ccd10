/** Two firms on one risk register: the page, the panel of a risk, its address, and what happens without a network. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { command } from '../support/people.ts';
import { numberedTitles, risksIn } from '../support/registers.ts';
import { createDocument, readLedger, replay } from '../support/documents.ts';
import { expectAccessible } from './accessible.ts';
import { typeAtOnce, untilSaved, untilSays } from './agreement.ts';
import { untilMarked, untilTyping } from './decisions.ts';
import { openRisks, panelOf, registerWith, richIn, risksAddress, titleIn } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const onRecord = async (documentId: Parameters<typeof readLedger>[1]) =>
  replay(await readLedger(app.server.database.pool, documentId));

const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.closest('[data-row]')?.getAttribute('data-row') ?? null);

test('[RP2] the link to an entry opens it; Escape closes it and the focus returns to its row', async () => {
  const [maya] = await app.visit('maya');
  await registerWith(maya, [{ title: 'First' }, { title: 'Second' }, { title: 'Third' }]);
  const { page } = maya;
  await openRisks(maya, '?entry=R-2');
  await panelOf(page, 'R-2 Second').waitFor();
  await page.keyboard.press('j');
  await panelOf(page, 'R-3 Third').waitFor();
  await page.keyboard.press('k');
  await page.keyboard.press('k');
  await panelOf(page, 'R-1 First').waitFor();
  expect(page.url()).toMatch(/entry=R-1$/);
  const id = risksIn(await onRecord(await currentRegister(page)))[0]?.id;
  await page.keyboard.press('Escape');
  await panelOf(page, 'R-1 First').waitFor({ state: 'detached' });
  await expect.poll(() => focused(page)).toBe(id);
  await page.goto(risksAddress(maya, '?entry=R-99'));
  await page.getByText('There is no R-99 here').waitFor();
});

/** The register that the page shows, as the list of documents names it. */
async function currentRegister(page: Page): Promise<Parameters<typeof readLedger>[1]> {
  const alliance = /alliances\/([^/]+)/.exec(page.url())?.[1];
  const answer = await page.request.get(`/api/alliances/${alliance}/documents`);
  const { documents } = (await answer.json()) as {
    documents: { id: string; kind: string; archivedAt: string | null }[];
  };
  const found = documents.find(({ kind, archivedAt }) => kind === 'register' && archivedAt === null);
  return (found?.id ?? '') as Parameters<typeof readLedger>[1];
}

test('[RP3] two people write at once in one title and one description, and nothing is lost', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await registerWith(maya, [{ title: 'Keys', description: 'Who has them?' }]);
  await Promise.all([openRisks(maya, '?entry=R-1'), openRisks(daniel, '?entry=R-1')]);
  const [ours, theirs] = [panelOf(maya.page, /^R-1/), panelOf(daniel.page, /^R-1/)];
  await titleIn(ours).press('Home');
  await titleIn(theirs).press('End');
  await theirs.getByText('Here: Maya Lindqvist (Northwind)').waitFor({ state: 'attached' });
  await typeAtOnce([maya.page, 'Our depot '], [daniel.page, ' get lost']);
  for (const panel of [ours, theirs])
    await expect.poll(() => titleIn(panel).inputValue()).toBe('Our depot Keys get lost');

  await richIn(ours, 'Description').click();
  await maya.page.keyboard.press('Control+Home');
  await richIn(theirs, 'Description').click();
  await daniel.page.keyboard.press('Control+End');
  await ours.locator('.remote-caret').waitFor({ state: 'attached' });
  await typeAtOnce([maya.page, 'Ask around: '], [daniel.page, ' Nobody knows.']);
  for (const panel of [ours, theirs])
    await expect
      .poll(() =>
        richIn(panel, 'Description')
          .locator('p')
          .first()
          .evaluate((line) => line.textContent),
      )
      .toBe('Ask around: Who has them? Nobody knows.');
  await Promise.all([untilSaved(maya.page), untilSaved(daniel.page)]);
  const [risk] = risksIn(await onRecord(documentId));
  expect(risk).toMatchObject({
    title: 'Our depot Keys get lost',
    description: 'Ask around: Who has them? Nobody knows.',
    raisedBy: maya.who.userId,
  });
});

test('[RP4] risks added offline by both at the same moment have numbers of their own when both are back', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await registerWith(maya, [{ title: 'There before' }]);
  await Promise.all([openRisks(maya), openRisks(daniel)]);
  for (const { context, page } of [maya, daniel]) {
    await context.setOffline(true);
    await untilSays(page, /^Offline/);
  }
  for (const { page, who } of [maya, daniel]) {
    await page.getByRole('button', { name: 'New risk', exact: true }).click();
    await panelOf(page, 'New risk').getByLabel('Title').fill(`Raised by ${who.name}`);
    await page.keyboard.press('Enter');
    await panelOf(page, `Number when saved Raised by ${who.name}`).waitFor();
  }
  await Promise.all([maya, daniel].map(({ context }) => context.setOffline(false)));
  await Promise.all([untilSaved(maya.page), untilSaved(daniel.page)]);
  const read = async () => numberedTitles(await onRecord(documentId));
  await expect.poll(async () => (await read()).map((title) => title.split(' ')[0])).toEqual(['1', '2', '3']);
  const titles = await read();
  expect(titles.map((title) => title.slice(2)).toSorted()).toEqual([
    'Raised by Daniel Okafor',
    'Raised by Maya Lindqvist',
    'There before',
  ]);
  for (const { page, who } of [maya, daniel]) {
    const number = titles.find((title) => title.includes(who.name))?.split(' ')[0];
    await panelOf(page, `R-${number} Raised by ${who.name}`).waitFor();
    await expect.poll(() => page.url()).toMatch(new RegExp(`entry=R-${number}$`));
  }
});

test('[RP5] a link shows the title of the other and follows it', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  await registerWith(maya, [{ title: 'The ferry is cancelled' }, { title: 'Drivers wait' }]);
  const agreement = await createDocument(maya.who, 'Ferry agreement');
  await Promise.all([openRisks(maya, '?entry=R-1'), openRisks(daniel, '?entry=R-2')]);
  const panel = panelOf(maya.page, /^R-1/);
  const linkTo = async (words: string, name: RegExp) => {
    await panel.getByRole('button', { name: 'Add a link' }).click();
    await maya.page.keyboard.type(words);
    await maya.page.getByRole('option', { name }).waitFor();
    await maya.page.keyboard.press('Enter');
  };
  await linkTo('Drivers', /^R-2 /);
  await panel.getByRole('link', { name: 'R-2 Drivers wait Open' }).waitFor();
  await linkTo('Ferry agree', /^Ferry agreement/);
  await panel.getByRole('link', { name: 'Ferry agreement' }).waitFor();
  await linkTo('D-1 ', /^D-1 /);
  await panel.getByRole('link', { name: /^D-1 / }).waitFor();

  await titleIn(panelOf(daniel.page, /^R-2/)).fill('Drivers wait all night');
  await panel.getByRole('link', { name: 'R-2 Drivers wait all night Open' }).waitFor();
  await panelOf(daniel.page, /^R-2/).getByRole('button', { name: 'More acts' }).click();
  await daniel.page.getByRole('menuitem', { name: 'Close risk' }).click();
  await panel.getByRole('link', { name: 'R-2 Drivers wait all night Closed' }).waitFor();
  await daniel.page.request.patch(`/api/documents/${agreement}`, {
    data: { title: 'Ferry and bridge' },
    headers: { origin: app.server.url },
  });
  await panel.getByRole('link', { name: 'Ferry and bridge' }).waitFor();
});

test('[RP6] [RP9] a complete risk by keyboard alone, and taken back step by step', async () => {
  const [maya] = await app.visit('maya');
  const documentId = await registerWith(maya, []);
  const { page } = maya;
  await openRisks(maya);
  await page.keyboard.press('Control+k');
  await untilTyping(page);
  await page.keyboard.type('new risk');
  await page.getByRole('dialog').locator('[data-selected]', { hasText: 'New risk' }).waitFor();
  await page.keyboard.press('Enter');
  const untilInTitle = (of: Locator) =>
    expect.poll(() => titleIn(of).evaluate((field) => field === document.activeElement)).toBe(true);
  await untilInTitle(panelOf(page, 'New risk'));
  await page.keyboard.type('Nobody owns the handover');
  await page.keyboard.press('Enter');
  const panel = panelOf(page, /^(R-1|Number)/);
  await untilInTitle(panel);
  const press = async (...keys: string[]) => {
    for (const key of keys) await page.keyboard.press(key);
  };
  await press('Tab', 'Tab', '4');
  await press('Tab', '5');
  // The history of its scores says it shortly, beside the score itself.
  const score = panel.getByTitle('Score 20').filter({ hasText: 'Critical' });
  await score.waitFor();
  await press('Tab', 'Enter');
  await untilTyping(page);
  await page.keyboard.type('Ingrid');
  await untilMarked(page, 'Ingrid Solheim');
  await press('Enter');
  await panel.getByRole('button', { name: 'Owner' }).filter({ hasText: 'Ingrid' }).waitFor();
  await untilSaved(page);
  await expect.poll(async () => risksIn(await onRecord(documentId))[0]?.number).toBe(1);
  const [risk] = risksIn(await onRecord(documentId));
  expect(risk).toMatchObject({
    title: 'Nobody owns the handover',
    likelihood: 4,
    impact: 5,
    owner: { kind: 'member' },
    status: 'open',
  });

  await press('Control+z');
  await panel.getByRole('button', { name: 'Owner' }).filter({ hasText: 'Nobody yet' }).waitFor();
  await press('Control+z');
  await panel.getByText('Not scored yet').waitFor();
  await press('Control+Shift+z');
  await score.waitFor();
});

test('[RP7] a merged risk is closed, says into which, and can be reopened', async () => {
  const [maya] = await app.visit('maya');
  const documentId = await registerWith(maya, [{ title: 'Late' }, { title: 'Too late' }]);
  const { page } = maya;
  await openRisks(maya, '?entry=R-1');
  const panel = panelOf(page, /^R-1/);
  await panel.getByRole('button', { name: 'More acts' }).click();
  await page.getByRole('menuitem', { name: 'Merge into…' }).click();
  await untilTyping(page);
  await page.keyboard.type('Too');
  await page.getByRole('option', { name: 'R-2 Too late' }).click();
  await panel.getByRole('button', { name: 'Merge', exact: true }).click();
  await panel.getByText('Closed as part of').waitFor();
  await untilSaved(page);
  expect(risksIn(await onRecord(documentId))[0]).toMatchObject({ status: 'closed' });
  await panel.getByRole('button', { name: 'R-2 Too late' }).click();
  await panelOf(page, 'R-2 Too late').waitFor();
  await page.goBack();
  await openRisks(maya, '?entry=R-1');
  await panelOf(page, /^R-1/).getByRole('button', { name: 'Reopen' }).click();
  await untilSaved(page);
  const [risk] = risksIn(await onRecord(documentId));
  expect(risk).toMatchObject({ number: 1, status: 'open' });
  expect(risk?.mergedInto).toBeUndefined();
});

test('[RP8] who may not write sees every field and can change none', async () => {
  const [maya, priya] = await app.visit('maya', 'priya');
  await registerWith(maya, [{ title: 'To be read', likelihood: 2, impact: 3, description: 'Only read.' }]);
  await openRisks(priya, '?entry=R-1');
  const panel = panelOf(priya.page, /^R-1/);
  await priya.page.getByText('You can read. Editors of both firms write here.').waitFor();
  expect(await titleIn(panel).getAttribute('readonly')).not.toBeNull();
  expect(await richIn(panel, 'Description').getAttribute('contenteditable')).toBe('false');
  expect(await panel.getByRole('radio').count()).toBe(0);
  expect(await panel.getByRole('button', { name: 'Add a link' }).count()).toBe(0);
  expect(await priya.page.getByRole('button', { name: 'New risk', exact: true }).count()).toBe(0);
  await panel.getByRole('button', { name: 'More acts' }).click();
  await expect.poll(() => priya.page.getByRole('menuitem').allInnerTexts()).toEqual(['History of this risk']);
  await priya.page.getByRole('menuitem').click();
  const asked = priya.page
    .getByRole('complementary', { name: 'History' })
    .getByRole('combobox', { name: 'Risk' });
  await asked.waitFor();
  await expect.poll(() => asked.inputValue()).toBe('R-1 To be read');
});

test('[BR26] the open risk has no fault that axe calls serious', async () => {
  const [maya] = await app.visit('maya');
  await registerWith(maya, [
    { title: 'Seen by all', likelihood: 4, impact: 4, description: 'Words.', owner: 'name:Ana Duarte' },
    { title: 'Closed', status: 'closed', likelihood: 1, impact: 2 },
  ]);
  for (const entry of ['R-1', 'R-2']) {
    await openRisks(maya, `?entry=${entry}`);
    await panelOf(maya.page, new RegExp(`^${entry}`)).waitFor();
    await expectAccessible(maya.page, { within: 'aside[aria-label^="R-"]' });
  }
});

// The last one: from here on Maya has another alliance, which would be the one that tests find first.
test('[RP1] an alliance without a register starts one, and an entry made there gets the number 1', async () => {
  const [maya] = await app.visit('maya');
  const { id } = (await command(maya.who, '/api/alliances', {
    name: 'Another alliance',
    firm: { name: 'Northwind', colour: 'indigo' },
    partner: { name: 'Quay', colour: 'teal' },
  })) as { id: string };
  const { page } = maya;
  await page.goto(`/alliances/${id}/risks`);
  await page.getByRole('button', { name: 'Start our register' }).click();
  await page.getByRole('button', { name: 'New risk', exact: true }).click();
  await panelOf(page, 'New risk').getByLabel('Title').fill('The boat is late');
  await page.keyboard.press('Enter');
  await untilSaved(page);
  await panelOf(page, 'R-1 The boat is late').waitFor();
  await expect.poll(() => page.url()).toMatch(/entry=R-1$/);
});
