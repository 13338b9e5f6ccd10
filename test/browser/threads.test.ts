/** Conversations of two firms: on a field in which somebody types, and on a passage that moves about. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createDocument, readLedger, replay } from '../support/documents.ts';
import { decisionsIn } from '../support/logs.ts';
import { expectAccessible } from './accessible.ts';
import { openAgreement, textOf, untilSaved } from './agreement.ts';
import { fieldIn, logWith, untilMarked, untilTyping } from './decisions.ts';
import { openRisks, panelOf, registerWith, risksAddress } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const comments = (page: Page): Locator => page.getByRole('complementary', { name: 'Comments' });
const field = (page: Page, name: string): Locator => comments(page).getByRole('textbox', { name });
const messages = (page: Page): Locator => comments(page).getByRole('list', { name: 'Messages' });
const marks = (page: Page): Locator => page.locator('.thread-mark');

/** Writes into a field of the panel and sends it. */
async function say(page: Page, name: string, words: string): Promise<void> {
  await field(page, name).click();
  await untilTyping(page);
  await page.keyboard.type(words);
  await page.keyboard.press('Control+Enter');
}

test('[TD3] [TD4] [TD6] [TD24] [TD32] [IX1] [IX3] on a mitigation: commented, mentioned, assigned, resolved and reopened while the other types', async () => {
  const [maya, kenji] = await app.visit('maya', 'kenji');
  await registerWith(maya, [{ title: 'Key people leave' }]);
  await openRisks(maya, '?entry=R-1');
  const mitigation = maya.page.getByRole('textbox', { name: 'Mitigation' });
  await mitigation.click();
  await untilTyping(maya.page);
  await maya.page.keyboard.type('We train two others.');
  await untilSaved(maya.page);

  await openRisks(kenji, '?entry=R-1');
  await kenji.page
    .getByRole('textbox', { name: 'Mitigation' })
    .getByText('We train')
    .click({ clickCount: 3 });
  await kenji.page.getByRole('button', { name: 'Comment on Mitigation' }).click();
  await field(kenji.page, 'New comment').waitFor();
  await untilTyping(kenji.page);
  await kenji.page.keyboard.type('By when, @may');
  await untilMarked(kenji.page, /^Maya Lindqvist/);
  await kenji.page.keyboard.press('Enter');
  await maya.page.keyboard.type(' In spring.');
  await kenji.page.keyboard.press('Control+Enter');

  await maya.page.getByRole('button', { name: '1 open thread on Mitigation' }).waitFor();
  await maya.page
    .getByRole('navigation', { name: 'Alliance' })
    .getByRole('link', { name: /^Inbox\b.*\b1 unread$/ })
    .click();
  await maya.page
    .getByRole('list', { name: 'Inbox' })
    .getByRole('link', { name: /By when, Maya/ })
    .click();
  await messages(maya.page).getByText('By when,').waitFor();
  await expect.poll(() => marks(maya.page).innerText()).toBe('We train two others.');
  await expectAccessible(maya.page);
  await say(maya.page, 'Reply', 'By May.');
  await comments(kenji.page)
    .getByRole('button', { name: /By when/ })
    .click();
  await messages(kenji.page).getByText('By May.').waitFor();

  await comments(maya.page).getByRole('button', { name: 'More about this thread' }).click();
  await maya.page.getByRole('menuitem', { name: 'Assign…' }).click();
  const assign = maya.page.getByRole('form', { name: 'Assign' });
  await assign.getByRole('combobox', { name: 'Person' }).fill('Kenji');
  await maya.page.getByRole('option', { name: 'Kenji Watanabe' }).click();
  await assign.getByLabel('By', { exact: true }).fill('2099-05-31');
  await assign.getByRole('button', { name: 'Assign', exact: true }).click();
  const more = comments(maya.page).getByRole('button', { name: 'More about this thread' });
  await expect.poll(() => more.evaluate((button) => button === document.activeElement)).toBe(true);
  await comments(kenji.page)
    .getByText(/^Kenji Watanabe sees to it by .*2099/)
    .waitFor();

  await comments(kenji.page).getByRole('button', { name: 'Resolve' }).click();
  await comments(maya.page)
    .getByText(/^✓ Resolved by Kenji Watanabe/)
    .waitFor();
  await comments(maya.page).getByRole('button', { name: 'Reopen' }).click();
  await comments(kenji.page).getByRole('button', { name: 'Resolve' }).waitFor();
  await messages(kenji.page)
    .getByText(/Maya Lindqvist reopened this/)
    .waitFor();

  // On a phone the risk would cover what is said about it: it stays one press away.
  await kenji.page.setViewportSize({ width: 390, height: 844 });
  await kenji.page.goto(risksAddress(kenji, '?talk=true'));
  const sheet = kenji.page.getByRole('dialog', { name: 'Comments' });
  await sheet.getByRole('list', { name: 'Threads' }).getByText('By when').click();
  await kenji.page.getByRole('list', { name: 'Messages' }).getByText('By May.').click();
  const risk = kenji.page.getByRole('dialog', { name: /^R-1/ });
  expect(await risk.count()).toBe(0);
  await kenji.page.getByRole('button', { name: /^R-1 .*Mitigation/ }).click();
  await risk.getByRole('button', { name: '1 open thread on Mitigation' }).waitFor();
});

test('[TD1] [TD2] [TD5] [TD7] [TD8] a commenter comments on a passage, and the thread follows it or says that it lost its place', async () => {
  const [tomas, kenji] = await app.visit('tomas', 'kenji');
  const documentId = await createDocument(tomas.who, 'On the move');
  await openAgreement(tomas, documentId);
  await textOf(tomas.page).click();
  await tomas.page.keyboard.type('We close at one o’clock sharp.');
  await tomas.page.keyboard.press('Enter');
  await tomas.page.keyboard.type('The vans leave at three.');
  await untilSaved(tomas.page);

  await openAgreement(kenji, documentId);
  await textOf(kenji.page).getByText('We close').click({ clickCount: 3 });
  await kenji.page.getByRole('button', { name: 'Comment', exact: true }).click();
  await untilTyping(kenji.page);
  await kenji.page.keyboard.type('Why so early');
  await comments(kenji.page).getByRole('button', { name: 'Close the comments' }).click();
  await kenji.page.keyboard.press('Control+Alt+m');
  await field(kenji.page, 'New comment').getByText('Why so early').waitFor();
  await kenji.page.route('**/threads', (route) => route.abort());
  await kenji.page.keyboard.press('Control+Enter');
  await comments(kenji.page)
    .getByText(/^Not sent\./)
    .waitFor();
  await kenji.page.unroute('**/threads');
  await comments(kenji.page).getByRole('button', { name: 'Send again' }).click();
  await comments(kenji.page).getByRole('list', { name: 'Threads' }).getByText('Why so early').waitFor();
  expect(
    await comments(kenji.page)
      .getByText(/^Not sent\./)
      .count(),
  ).toBe(0);

  // The connection drops behind an answer: the server has it, and the page hears so and shows it once.
  await comments(kenji.page)
    .getByRole('button', { name: /Why so early/ })
    .click();
  const dropped = Promise.withResolvers<void>();
  await kenji.page.route('**/messages', async (route) => {
    await route.fetch();
    await route.abort();
    dropped.resolve();
  });
  await say(kenji.page, 'Reply', 'Or at two?');
  await messages(kenji.page).getByText('Or at two?').waitFor();
  await expect
    .poll(() =>
      comments(kenji.page)
        .getByText(/^Not sent\./)
        .count(),
    )
    .toBe(0);
  await dropped.promise;
  await kenji.page.unroute('**/messages');
  await kenji.page.reload();
  await messages(kenji.page).getByText('Or at two?').waitFor();
  await untilSaved(kenji.page);
  expect(await messages(kenji.page).getByText('Or at two?').count()).toBe(1);

  await marks(tomas.page).click();
  await messages(tomas.page).getByText('Why so early').waitFor();
  await expect.poll(() => marks(tomas.page).innerText()).toBe('We close at one o’clock sharp.');
  // The caret stands where the words were pressed, not at the beginning.
  await expect.poll(() => tomas.page.evaluate(() => getSelection()?.anchorOffset)).toBeGreaterThan(5);

  // Cut out of the first line; lost until it is pasted behind the second.
  await textOf(tomas.page).getByText('We close').click({ clickCount: 3 });
  await tomas.page.keyboard.press('Control+x');
  await comments(tomas.page).getByText('These words are not in the text any more.').waitFor();
  await expect.poll(() => marks(kenji.page).count()).toBe(0);
  await textOf(tomas.page).getByText('The vans leave').click();
  await tomas.page.keyboard.press('End');
  await tomas.page.keyboard.press('Enter');
  await tomas.page.keyboard.press('Control+v');
  await marks(kenji.page).getByText('We close at one o’clock sharp.').waitFor();
  await marks(tomas.page).getByText('We close at one o’clock sharp.').waitFor();
  await comments(tomas.page)
    .getByText('These words are not in the text any more.')
    .waitFor({ state: 'detached' });

  await untilSaved(tomas.page);
  await textOf(tomas.page).getByText('We close').click();
  await tomas.page.keyboard.press('Home');
  await tomas.page.keyboard.type('Both: ');
  await expect.poll(() => marks(kenji.page).innerText()).toBe('We close at one o’clock sharp.');
});

test('[TD11] [TD13] [TD14] [TD15] a risk is mentioned; a message becomes a decision, a risk and a task; both ends lead to each other, live for the other firm', async () => {
  const [tomas, kenji] = await app.visit('tomas', 'kenji');
  const decisions = await logWith(tomas, []);
  await registerWith(tomas, [{ title: 'Key people leave' }]);
  const documentId = await createDocument(tomas.who, 'Who decides');
  await openAgreement(tomas, documentId);
  await openAgreement(kenji, documentId);
  for (const { page } of [tomas, kenji]) await page.getByRole('button', { name: 'Comments' }).click();
  await comments(kenji.page).getByRole('button', { name: 'Comment on the whole' }).click();
  await untilTyping(kenji.page);
  await kenji.page.keyboard.type('We meet on Mondays.');
  await kenji.page.keyboard.press('Control+Enter');
  for (const { page } of [tomas, kenji])
    await comments(page).getByRole('list', { name: 'Threads' }).getByText('We meet on Mondays.').click();

  await field(kenji.page, 'Reply').click();
  await untilTyping(kenji.page);
  await kenji.page.keyboard.type('Because of #key pe');
  await untilMarked(kenji.page, /^R-1\s*Key people leave/);
  await kenji.page.keyboard.press('Enter');
  await kenji.page.keyboard.press('Control+Enter');
  const mentioned = messages(tomas.page).getByRole('link', { name: 'R-1 Key people leave' });
  await mentioned.waitFor();

  const itemOf = async (page: Page, name: RegExp): Promise<Locator> => {
    const message = messages(page).locator('[data-message="1"]');
    await message.hover();
    await message.getByRole('button', { name: /^More about the message/ }).click();
    return page.getByRole('menuitem', { name });
  };
  await (await itemOf(kenji.page, /^Make a decision Editors make a decision/)).waitFor();
  await kenji.page.keyboard.press('Escape');
  for (const what of [/^Make a decision$/, /^Make a risk$/, /^Make a task$/])
    await (await itemOf(tomas.page, what)).click();

  // Noted for everybody, with the number that the server gave.
  const became = (page: Page) => messages(page).getByRole('list', { name: 'What this became' });
  await became(kenji.page)
    .getByRole('link', { name: /Became R-2\s*We meet on Mondays\./ })
    .waitFor();
  await became(kenji.page)
    .getByRole('link', { name: /Became a task\s*We meet on Mondays\./ })
    .waitFor();
  await textOf(kenji.page)
    .locator('p')
    .filter({ hasText: 'We meet on Mondays. · from a message of Kenji Watanabe, Harbor' })
    .waitFor();
  await expectAccessible(kenji.page);
  await became(kenji.page)
    .getByRole('link', { name: /Became D-1/ })
    .click();
  await fieldIn(kenji.page, 'Context').getByText('“We meet on Mondays.”').waitFor();
  expect(decisionsIn(replay(await readLedger(app.server.database.pool, decisions)))).toMatchObject([
    { title: 'We meet on Mondays.', raisedBy: tomas.who.userId },
  ]);
  await kenji.page.getByRole('link', { name: /From a conversation:\s*Who decides/ }).click();
  await became(kenji.page).waitFor();

  // What was made is an ordinary edit: taken back where edits are.
  await textOf(tomas.page).click();
  await tomas.page.keyboard.press('Control+z');
  await became(kenji.page).getByText('What this became is not here any more').waitFor();
  await mentioned.click();
  await panelOf(tomas.page, 'R-1 Key people leave').waitFor();
});
