/** Every page as a screen reader and a reader with weak eyes meet it, in light and dark. */
import { test } from 'vitest';
import { createDocument } from '../support/documents.ts';
import { command } from '../support/people.ts';
import { expectAccessible } from './accessible.ts';
import { openAgreement, textOf } from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

/** What opens over a page that was judged is judged alone. */
const menu = { within: '[role="menu"]' };
const dialog = { within: '[role="dialog"]' };

test('[BR26] sign-in, sign-up, an invitation, not found', async () => {
  const context = await app.browser.openContext(app.server.url);
  const page = await context.newPage();
  await page.goto('/sign-in');
  await page.getByRole('list', { name: 'People of Harbor' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign up', exact: true }).click();
  await page.getByRole('form', { name: 'Sign up' }).waitFor();
  await expectAccessible(page);

  const [maya] = await app.visit('maya');
  const { token } = (await command(maya.who, `/api/alliances/${maya.who.allianceId}/invitations`, {
    firmId: maya.who.firmId,
    role: 'editor',
  })) as { token: string };
  await page.goto(`/invitations/${token}`);
  await page.getByRole('link', { name: 'Sign up to join' }).waitFor();
  await expectAccessible(page);
  await maya.page.goto('/nowhere/at/all');
  await maya.page.getByRole('heading', { name: 'There is nothing here' }).waitFor();
  await expectAccessible(maya.page);
});

test('[BR26] the beginning without an alliance, the form that starts one, an empty list', async () => {
  const context = await app.browser.openContext(app.server.url);
  const page = await context.newPage();
  const person = { name: 'Noor Haddad', email: 'noor@delta.example', password: 'a long enough password' };
  await context.request.post('/api/auth/sign-up/email', {
    data: person,
    headers: { origin: app.server.url },
  });
  await page.goto('/');
  await page.getByRole('button', { name: 'Start an alliance' }).click();
  await page.getByRole('form', { name: 'Start an alliance' }).waitFor();
  await expectAccessible(page);
  const start = page.getByRole('form', { name: 'Start an alliance' });
  await start.getByLabel('Name of the alliance').fill('Rail and river');
  await start.getByLabel('Our firm', { exact: true }).fill('Delta');
  await start.getByLabel('Our partner', { exact: true }).fill('Fjord');
  await start.getByRole('button', { name: 'Start the alliance' }).click();
  await page.getByRole('heading', { name: 'Rail and river' }).waitFor();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Agreements', exact: true }).click();
  await page.getByText('Our agreements live here').waitFor();
  await expectAccessible(page);
});

test('[BR26] home, agreements, people, and what opens over them', async () => {
  const [maya] = await app.visit('maya');
  const { page, who } = maya;
  await page.goto(`/alliances/${who.allianceId}`);
  await page
    .getByRole('link', { name: /Working agreement/ })
    .first()
    .waitFor();
  await expectAccessible(page);
  await page.goto(`/alliances/${who.allianceId}/people`);
  const ours = page.getByRole('region', { name: 'Northwind' });
  await ours.getByRole('button', { name: 'Invite' }).click();
  await ours.getByRole('button', { name: 'Make a link' }).click();
  await ours.getByText(/\/invitations\//).waitFor();
  await expectAccessible(page);

  await page.goto(`/alliances/${who.allianceId}/agreements`);
  await page.getByRole('button', { name: 'More for Working agreement', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Archive' }).waitFor();
  await expectAccessible(page);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'New agreement' }).click();
  await page.getByRole('menuitem', { name: 'Partnership charter' }).waitFor();
  await expectAccessible(page, menu);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Maya Lindqvist/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).waitFor();
  await expectAccessible(page, menu);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+k');
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /Working agreement/ })
    .first()
    .waitFor();
  await expectAccessible(page, dialog);
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await page.keyboard.press('?');
  await page.getByRole('dialog', { name: 'Shortcuts' }).waitFor();
  await expectAccessible(page, dialog);
});

test('[BR26] an agreement with two people in it, its menus, and on a phone', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const id = await createDocument(maya.who, 'Two people in it', 'meeting-notes');
  const { page } = maya;
  await Promise.all([maya, daniel].map((visitor) => openAgreement(visitor, id)));
  await textOf(daniel.page).locator('p').first().click();
  await textOf(page).locator('[data-name]').first().waitFor({ state: 'attached' });
  await expectAccessible(page);

  await page.getByRole('button', { name: /^Style:/ }).click();
  await page.getByRole('menuitem', { name: /^Heading 2/ }).waitFor();
  await expectAccessible(page, menu);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /people here/ }).click();
  await page.getByRole('list', { name: 'People here' }).waitFor();
  await expectAccessible(page, { within: '[role="dialog"]:has([aria-label="People here"])' });

  await page.setViewportSize({ width: 390, height: 844 });
  await page.reload();
  await textOf(page).waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Open the menu' }).click();
  await page.getByRole('dialog').getByRole('link', { name: 'Agreements' }).waitFor();
  await expectAccessible(page, dialog);
});

test('[BR26] an agreement before somebody who may only read it, and on a phone', async () => {
  const [maya, priya] = await app.visit('maya', 'priya');
  const documentId = await createDocument(maya.who, 'Read on a phone', 'handoff-agreement');
  await openAgreement(priya, documentId);
  await expectAccessible(priya.page);
  await priya.page.setViewportSize({ width: 390, height: 844 });
  await textOf(priya.page)
    .getByRole('region', { name: /^Table: / })
    .first()
    .waitFor();
  await expectAccessible(priya.page);
});

test('[BR26] the slash menu, the bubble over selected words, and a state that is not saved', async () => {
  const [maya] = await app.visit('maya');
  const { page } = maya;
  const documentId = await createDocument(maya.who, 'Over the text');
  await openAgreement(maya, documentId);
  await textOf(page).click();
  await page.keyboard.type('Words /');
  await page.getByRole('listbox', { name: 'Insert' }).waitFor();
  await expectAccessible(page, { within: '[role="listbox"]' });
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+a');
  await page.getByRole('group', { name: 'Selected words' }).waitFor();
  await expectAccessible(page, { within: '[aria-label="Selected words"]' });
  await app.server.database.pool.query('update document set schema_version = 2 where id = $1', [documentId]);
  await page.reload();
  await page.getByRole('button', { name: 'Reload' }).waitFor();
  await expectAccessible(page);
});
