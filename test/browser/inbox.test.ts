/** What somebody is told: on two devices of theirs, and only what they want to hear. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Visitor } from '../support/browser.ts';
import { createDocument } from '../support/documents.ts';
import { reply, startThread } from '../support/threads.ts';
import { expectAccessible } from './accessible.ts';
import { openAgreement } from './agreement.ts';
import { untilTyping } from './decisions.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const inbox = (page: Page): Locator => page.getByRole('list', { name: 'Inbox' });
const comments = (page: Page): Locator => page.getByRole('complementary', { name: 'Comments' });
const messages = (page: Page): Locator => page.getByRole('list', { name: 'Messages' });
/** Resolves when the title says that so much is unread. */
const untilTold = (page: Page, unread: number) =>
  page.waitForFunction((wanted) => Number(/^\((\d+)\) /.exec(document.title)?.[1] ?? 0) === wanted, unread);
/** Whether none of its words are left out. */
const isWhole = (element: Element): boolean => element.scrollWidth <= element.clientWidth;
const inboxOf = ({ who }: Visitor): string => `/alliances/${who.allianceId}/inbox`;

test('[IX1] [IX2] [IX3] [IN4] [IN5] [TD28] [TD31] on a phone: told of a mention, read there and so on the other device; a muted thread tells of mentions alone', async () => {
  const [tomas, desk] = await app.visit('tomas', 'kenji');
  const phone = await app.browser.visit(app.server.url, 'kenji', {
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
  });
  const documentId = await createDocument(tomas.who, 'Told of');
  await desk.page.goto(inboxOf(desk));
  await desk.page.getByRole('heading', { name: 'Inbox' }).waitFor();
  await phone.page.goto(`/alliances/${phone.who.allianceId}`);
  await phone.page.getByRole('button', { name: 'Open the menu' }).waitFor();
  const thread = await startThread(tomas.who, documentId, [phone.who, ', by when do we know?']);

  for (const { page } of [phone, desk]) await untilTold(page, 1);
  await inbox(desk.page)
    .getByRole('link', { name: /^Unread: Tomás Rivera mentioned you/ })
    .waitFor();
  await phone.page.getByRole('button', { name: 'Open the menu' }).click();
  await phone.page
    .getByRole('dialog')
    .getByRole('link', { name: /^Inbox\b.*\b1 unread$/ })
    .click();
  await inbox(phone.page).getByText('by when do we know?').waitFor();
  await expectAccessible(phone.page);
  await inbox(phone.page)
    .getByRole('link', { name: /by when do we know/ })
    .click();
  await messages(phone.page).getByText('by when do we know?').waitFor();
  expect(new URL(phone.page.url()).searchParams.get('thread')).toContain(thread.id);
  expect(await messages(phone.page).locator('[data-linked]').innerText()).toContain('by when do we know?');

  for (const { page } of [phone, desk]) await untilTold(page, 0);
  await inbox(desk.page)
    .getByRole('link', { name: /^Tomás Rivera mentioned you/ })
    .waitFor();

  await phone.page.getByRole('button', { name: 'More about this thread' }).click();
  await phone.page.getByRole('menuitem', { name: 'Mute' }).click();
  await phone.page.getByRole('button', { name: 'More about this thread' }).click();
  await phone.page.getByRole('menuitem', { name: 'Unmute' }).waitFor();
  await phone.page.goto(`/alliances/${phone.who.allianceId}`);
  await reply(tomas.who, thread, 'Nobody has to answer this.');
  await reply(tomas.who, thread, [phone.who, ', but this.']);
  await inbox(desk.page).getByText(', but this.').waitFor();
  expect(await inbox(desk.page).getByRole('listitem').filter({ hasText: 'Told of' }).count()).toBe(2);
  expect(await inbox(desk.page).getByText('Nobody has to answer this.').count()).toBe(0);

  // Read from where one stopped; what comes meanwhile moves nothing and is read once one comes to it.
  await reply(tomas.who, thread, 'All that we know of it. '.repeat(200));
  const { pool } = app.server.database;
  await pool.query(`update firm set name = repeat('Northwind', 9) where name = 'Northwind'`);
  await phone.page.goto(`/alliances/${phone.who.allianceId}/documents/${documentId}?thread=${thread.id}`);
  const line = messages(phone.page).getByText('New', { exact: true });
  await line.waitFor();
  await untilTold(phone.page, 0);
  const top = async () => (await line.boundingBox())?.y;
  const before = await top();
  await reply(tomas.who, thread, [phone.who, ', one more.']);
  const newest = phone.page.getByRole('button', { name: 'New messages' });
  await newest.waitFor();
  expect(await top()).toBe(before);
  await untilTold(phone.page, 1);
  await newest.click();
  await untilTold(phone.page, 0);
  expect(await top()).toBeLessThan(before ?? 0);
  await newest.waitFor({ state: 'detached' });

  const list = messages(phone.page);
  await list.getByTitle('Northwind'.repeat(9)).last().waitFor();
  expect(await list.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);
  expect(await list.getByTitle('Tomás Rivera').last().evaluate(isWhole)).toBe(true);
  await pool.query(`update firm set name = 'Northwind' where name like 'Northwind%'`);
});

test('[TD6] [TH5] [IX4] [IN3] a document is followed, replies are turned off; a reaction, what a message said before, and a deleted one are seen by the other firm', async () => {
  const [tomas, ingrid] = await app.visit('tomas', 'ingrid');
  const documentId = await createDocument(tomas.who, 'Followed');
  await openAgreement(ingrid, documentId);
  await ingrid.page.getByRole('button', { name: /^Comments/ }).click();
  await comments(ingrid.page).getByRole('button', { name: 'Tell me of new threads here' }).click();
  await comments(ingrid.page).getByRole('button', { name: 'Stop following new threads here' }).waitFor();
  const thread = await startThread(tomas.who, documentId, 'Do we close earlier?');
  await comments(ingrid.page)
    .getByRole('button', { name: /Do we close earlier/ })
    .click();

  await openAgreement(tomas, documentId);
  await tomas.page.getByRole('button', { name: /^Comments/ }).click();
  await comments(tomas.page)
    .getByRole('button', { name: /Do we close earlier/ })
    .click();
  await messages(ingrid.page).getByRole('button', { name: 'React' }).click();
  await ingrid.page.getByRole('menuitem', { name: 'Yes' }).click();
  await messages(tomas.page).getByRole('button', { name: 'Yes: Ingrid Solheim' }).waitFor();

  const more = (page: Page): Locator =>
    messages(page).getByRole('button', { name: /^More about the message/ });
  await more(tomas.page).click();
  await tomas.page.getByRole('menuitem', { name: 'Edit' }).click();
  await messages(tomas.page).getByRole('textbox', { name: 'Edit the message' }).waitFor();
  await untilTyping(tomas.page);
  await tomas.page.keyboard.press('Control+End');
  await tomas.page.keyboard.type(' On Fridays, I mean.');
  await tomas.page.keyboard.press('Control+Enter');
  await messages(ingrid.page).getByText('Do we close earlier? On Fridays, I mean.').waitFor();
  await more(ingrid.page).click();
  await ingrid.page.getByRole('menuitem', { name: 'What it said before' }).click();
  await ingrid.page.getByRole('dialog').getByText('Do we close earlier?', { exact: true }).waitFor();
  await ingrid.page.keyboard.press('Escape');
  await more(tomas.page).click();
  await tomas.page.getByRole('menuitem', { name: 'Delete' }).click();
  await messages(ingrid.page).getByText('This message was deleted.').waitFor();
  expect(await messages(ingrid.page).getByText('On Fridays').count()).toBe(0);

  await reply(ingrid.who, thread, 'Then I take part in it.');
  await ingrid.page.goto(inboxOf(ingrid));
  await inbox(ingrid.page).getByText('Tomás Rivera began a thread').waitFor();
  await ingrid.page.getByRole('button', { name: 'Of what to be told' }).click();
  await ingrid.page.getByRole('checkbox', { name: /^Replies in threads/ }).click();
  await expect
    .poll(() => ingrid.page.getByRole('checkbox', { name: /^Replies in threads/ }).isChecked())
    .toBe(false);
  await ingrid.page.keyboard.press('Escape');
  await reply(tomas.who, thread, 'A reply that she does not want to hear of.');
  await reply(tomas.who, thread, [ingrid.who, ', a mention that she does.']);
  await inbox(ingrid.page).getByText('a mention that she does').waitFor();
  expect(await inbox(ingrid.page).getByText('does not want to hear').count()).toBe(0);
  await untilTold(ingrid.page, 1);
  await ingrid.page.getByRole('button', { name: 'Mark all as read' }).click();
  await untilTold(ingrid.page, 0);
  await ingrid.page.getByText('Unread', { exact: true }).click();
  await ingrid.page.getByText('Everything is read').waitFor();
});
