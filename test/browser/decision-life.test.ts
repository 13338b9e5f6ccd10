/** A decision from its first proposal to the day another one takes its place, by people of two firms. */
import { readLog } from '@entente/documents/log/read-log';
import { writeDecisionPlain } from '@entente/documents/log/write-log';
import type { DocumentId } from '@entente/protocol/ids';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bringInForce, proposeTo, readBack as sayReadBack, type Pair } from '../support/agreeing.ts';
import type { Visitor } from '../support/browser.ts';
import { Writer } from '../support/writer.ts';
import { expectAccessible } from './accessible.ts';
import { untilSaved } from './agreement.ts';
import { decisionOn, logWith, openDecisions, untilTyping } from './decisions.ts';
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

/** Opens a decision of the log and waits until it is caught up. */
const openEntry = (visitor: Visitor, entry: string): Promise<void> =>
  openDecisions(visitor, `?entry=${entry}`);

/** Both firms agree to a decision of a log, by requests alone. */
async function agreeByRequest(pair: Pair, documentId: DocumentId, title: string): Promise<void> {
  const writer = new Writer(pair[0], { documentId, initial: 'z' });
  await writer.until('saved');
  const entry = readLog(writer.ydoc).entries.find((one) => one.kind === 'decision' && one.title === title);
  writer.page.close();
  if (entry === undefined) throw new Error(`no ${title}`);
  const proposal = await proposeTo(pair[0], documentId, { part: { kind: 'entry', id: entry.id } });
  await sayReadBack(pair, proposal, entry.id);
  await bringInForce(pair, proposal);
}

/** Somebody with a changed browser writes into an entry, past every page. */
async function tamper({ who }: Visitor, documentId: DocumentId): Promise<void> {
  const writer = new Writer(who, { documentId, initial: 'y' });
  await writer.until('saved');
  const [first] = readLog(writer.ydoc).entries;
  if (first) writeDecisionPlain(writer.ydoc, first.id, { field: 'title', characters: 'No carrier at all' });
  await writer.until('saved');
  writer.page.close();
}

test('[RB1] [RB2] [RB3] [RB4] [RB5] [RB6] [IF3] [IF4] [AG11] [AG15] [LP18] [LP19] a decision is read back, agreed and superseded, live for both firms', async () => {
  const [maya, ingrid] = await app.visit('maya', 'ingrid');
  const documentId = await logWith(maya, [{ title: 'One carrier', statement: 'Each lane has one carrier.' }]);
  await openEntry(maya, 'D-1');
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

  // What is agreed is closed, whatever somebody writes into the log.
  await openEntry(ingrid, 'D-1');
  await state(page).getByText('What it says does not change any more').waitFor();
  await openEntry(maya, 'D-1');
  await tamper(maya, documentId);
  const first = decisionOn(page, /^D-1/);
  await first.getByText('Differs from what was agreed in Title, changed by Northwind').waitFor();
  expect(await first.getByRole('group', { name: 'Title' }).innerText()).toBe('One carrier');
  const writable =
    'textarea:not([readonly]), [contenteditable="true"], input:not([readonly], [type="hidden"])';
  expect(await first.locator(writable).count()).toBe(0);
  await first.getByText('One for each lane.').waitFor();
  await press(first, 'Record dissent');
  await first.getByLabel('How we see it, and why').fill('Some lanes need two.');
  await press(first, 'Record dissent');
  await decisionOn(maya.page, /^D-1/).getByText('Some lanes need two.').waitFor();
  await expectAccessible(page);

  await press(state(maya.page), 'Supersede');
  await decisionOn(maya.page, /^D-2/).waitFor();
  await untilTyping(maya.page);
  await maya.page.keyboard.press('End');
  await maya.page.keyboard.type(' or two');
  await untilSaved(maya.page);
  await state(page).getByText('is to take its place.').waitFor();
  await expect.poll(() => state(page).getByText('Agreed', { exact: true }).count()).toBe(1);
  await propose(maya.page);
  await state(page).getByRole('link', { name: 'D-2 One carrier or two' }).click();
  await state(page).getByRole('link', { name: 'Open the proposal' }).click();
  await say(page, 'A lane may have two carriers.');
  await press(readBack(maya.page), 'That is what we meant');
  await agree(maya.page);
  await openEntry(maya, 'D-1');
  expect(await state(maya.page).getByText('Superseded', { exact: true }).count()).toBe(0);
  await agree(page);
  await state(maya.page).getByText('Superseded', { exact: true }).waitFor();
  await state(maya.page).getByText('D-2 One carrier or two has taken its place.').waitFor();
  await openDecisions(ingrid, '?view=succession');
  await page.getByText('was replaced by').waitFor();
  await expect
    .poll(() => page.getByRole('link', { name: /carrier/ }).allInnerTexts())
    .toEqual(['One carrier', 'One carrier or two']);
});

test('[AG16] [LP19] [RB8] a declined decision keeps its reason in the list and on its page; a review that is due is told with what awaits us', async () => {
  const [maya, ingrid] = await app.visit('maya', 'ingrid');
  const documentId = await logWith(maya, [
    { title: 'Two desks', statement: 'We keep two desks.' },
    { title: 'One price list', statement: 'Both firms use it.', reviewOn: '2026-01-15' },
  ]);
  await openEntry(maya, 'D-1');
  await propose(maya.page);
  const { page } = ingrid;
  await page.goto(maya.page.url());
  await press(about(page), 'Decline');
  await dialog(page).getByLabel('Why').fill('One desk is enough.');
  await confirm(page, 'Decline');
  await about(maya.page).getByText('One desk is enough.').waitFor();
  await openDecisions(maya);
  await maya.page.getByText('Declined: One desk is enough.').waitFor();
  await openEntry(maya, 'D-1');
  const first = decisionOn(maya.page, /^D-1/);
  await first.getByRole('region', { name: 'How it came to this' }).getByText('One desk is enough.').waitFor();
  await state(maya.page).getByRole('button', { name: 'Propose to Harbor' }).waitFor();

  await agreeByRequest([maya.who, ingrid.who], documentId, 'One price list');
  await page.goto(`/alliances/${ingrid.who.allianceId}/awaiting`);
  const reviews = page.getByRole('region', { name: /^Reviews of what we agreed/ });
  await reviews.getByText('Review was due').waitFor();
  await expectAccessible(page);
  await reviews.getByRole('link', { name: 'D-2 One price list' }).click();
  await state(page).getByText('Agreed', { exact: true }).waitFor();
});
