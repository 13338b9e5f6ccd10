/** From a stranger to an agreement of two firms: sign-up, an alliance, an invitation, sign-in and sign-out. */
import { me } from '@entente/protocol/api/people';
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createDocument } from '../support/documents.ts';
import { addressOf, openAgreement, textOf, untilIdle, untilSaved, untilSays } from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const password = 'a long enough password';
const form = (page: Page, name: 'Sign in' | 'Sign up') => page.getByRole('form', { name });

async function fillSignUp(page: Page, [name, email, secret]: readonly [string, string, string]) {
  const signUp = form(page, 'Sign up');
  await signUp.getByLabel('Your name').fill(name);
  await signUp.getByLabel('E-mail').fill(email);
  await signUp.getByLabel('Password', { exact: true }).fill(secret);
  await signUp.getByRole('button', { name: 'Sign up' }).click();
}

async function newPage(): Promise<{ context: BrowserContext; page: Page }> {
  const context = await app.browser.openContext(app.server.url);
  return { context, page: await context.newPage() };
}

test('[BR13] a new person starts an alliance and invites the partner, who joins by the link and writes', async () => {
  const { page, context } = await newPage();
  await page.goto('/');
  await page.getByRole('button', { name: 'Sign up', exact: true }).click();
  await fillSignUp(page, ['Noor Haddad', 'noor@delta.example', password]);
  await page.getByRole('heading', { name: 'Welcome, Noor Haddad' }).waitFor();
  await page.getByRole('button', { name: 'Start an alliance' }).click();
  const start = page.getByRole('form', { name: 'Start an alliance' });
  await start.getByLabel('Name of the alliance').fill('Rail and river');
  await start.getByLabel('Our firm', { exact: true }).fill('Delta');
  await start.getByLabel('Our partner', { exact: true }).fill('Fjord');
  await start.getByRole('button', { name: 'Start the alliance' }).click();
  await page.getByRole('heading', { name: 'Rail and river' }).waitFor();

  await page.getByRole('link', { name: 'People' }).click();
  const fjord = page.getByRole('region', { name: 'Fjord' });
  await fjord.getByText('Nobody of Fjord is here yet.').waitFor();
  await fjord.getByRole('button', { name: 'Invite' }).click();
  await fjord.getByRole('button', { name: 'Make a link' }).click();
  const link = await fjord.getByText(/\/invitations\//).textContent();

  const partner = await newPage();
  await partner.page.goto(new URL(link ?? '').pathname);
  await partner.page.getByRole('heading', { name: 'Join Rail and river' }).waitFor();
  await partner.page.getByText('Noor Haddad invites you to join for Fjord as liaison.').waitFor();
  await partner.page.getByRole('link', { name: 'Sign up to join' }).click();
  await fillSignUp(partner.page, ['Lars Berg', 'lars@fjord.example', password]);
  await partner.page.getByRole('button', { name: 'Join for Fjord' }).click();
  await partner.page.getByRole('heading', { name: 'Rail and river' }).waitFor();

  const { alliances } = me.parse(await (await context.request.get('/api/me')).json());
  await page.goto(`/alliances/${alliances[0]?.id}/agreements`);
  await page.getByText('Our agreements live here').waitFor();
  await page.getByRole('button', { name: 'New agreement' }).click();
  await page.getByRole('menuitem', { name: 'Partnership charter' }).click();
  await textOf(page).waitFor();
  await partner.page
    .getByRole('link', { name: /Partnership charter/ })
    .first()
    .click();
  await textOf(partner.page).getByText('Delta').first().waitFor();
  await untilSaved(partner.page);
  await untilIdle(partner.page);
  await textOf(partner.page).locator('p').first().click();
  await partner.page.keyboard.type('Fjord reads it. ');
  await textOf(page).getByText('Fjord reads it.').waitFor();
  await untilSaved(partner.page);

  const late = await newPage();
  await late.page.goto(new URL(link ?? '').pathname);
  await late.page.getByRole('heading', { name: 'This invitation is not valid' }).waitFor();
});

test('[BR14] what is wrong with a sign-in or sign-up stands where it is to be mended', async () => {
  const { page, context } = await newPage();
  await page.goto('/sign-in');
  const signIn = form(page, 'Sign in');
  await signIn.getByLabel('E-mail').fill('nobody@delta.example');
  await signIn.getByLabel('Password', { exact: true }).fill('not the password');
  await signIn.getByRole('button', { name: 'Sign in' }).click();
  await signIn.getByText('The e-mail or the password is not right.').waitFor();
  expect(await signIn.getByLabel('E-mail').inputValue()).toBe('nobody@delta.example');

  await page.getByRole('button', { name: 'Sign up', exact: true }).click();
  await fillSignUp(page, ['Ada Moe', 'maya@northwind.example', password]);
  await form(page, 'Sign up').getByText('There is already an account with this e-mail.').waitFor();
  expect(await form(page, 'Sign up').getByLabel('E-mail').getAttribute('aria-invalid')).toBe('true');

  await fillSignUp(page, ['Ada Moe', 'ada@delta.example', 'short']);
  const secret = form(page, 'Sign up').getByLabel('Password', { exact: true });
  expect(await secret.evaluate((input: HTMLInputElement) => input.validity.tooShort)).toBe(true);
  expect((await context.request.get('/api/me')).status()).toBe(401);

  await fillSignUp(page, ['Ada Moe', 'ada@delta.example', password]);
  await page.getByRole('heading', { name: 'Welcome, Ada Moe' }).waitFor();
});

test('[BR15] signing out leads to the sign-in page and ends the other tabs of that person', async () => {
  const maya = await app.browser.visit(app.server.url, 'maya');
  const documentId = await createDocument(maya.who, 'In two tabs');
  const other = { ...maya, page: await maya.context.newPage() };
  await maya.page.goto(`/alliances/${maya.who.allianceId}`);
  await openAgreement(other, documentId);
  await maya.page.getByRole('button', { name: /^Maya Lindqvist/ }).click();
  await maya.page.getByRole('menuitem', { name: 'Sign out' }).click();
  await maya.page.getByRole('heading', { name: 'Sign in' }).waitFor();
  await other.page
    .getByRole('heading', { name: 'Sign in' })
    .or(other.page.getByText('You are signed out. Sign in to go on.').first())
    .waitFor();
  await other.page.goto(addressOf(other, documentId));
  await other.page.getByRole('heading', { name: 'Sign in' }).waitFor();
});

test('[BR16] with edits unsent, signing out asks first and staying keeps them', async () => {
  const maya = await app.browser.visit(app.server.url, 'maya');
  const documentId = await createDocument(maya.who, 'Unsent at the door');
  await openAgreement(maya, documentId);
  await maya.context.setOffline(true);
  await textOf(maya.page).click();
  await maya.page.keyboard.type('Not yet sent.');
  await untilSays(maya.page, /13 unsent edits/);
  await maya.page.getByRole('button', { name: /^Maya Lindqvist/ }).click();
  await maya.page.getByRole('menuitem', { name: 'Sign out' }).click();
  const question = maya.page.getByRole('dialog', { name: 'Sign out before everything is saved?' });
  await question.getByText('One document holds edits of ours').waitFor();
  await question.getByRole('button', { name: 'Stay' }).click();
  await question.waitFor({ state: 'detached' });
  await maya.context.setOffline(false);
  await untilSaved(maya.page);
});

test('[BR17] two people in one browser, on a.localhost and b.localhost', async () => {
  const context = await app.browser.openContext(app.server.url);
  const hosts = [`http://a.localhost:${app.server.port}`, `http://b.localhost:${app.server.port}`] as const;
  const people = ['Maya Lindqvist', 'Daniel Okafor'] as const;
  const pages = await Promise.all([context.newPage(), context.newPage()]);
  for (const [at, page] of pages.entries()) {
    await page.goto(hosts[at] ?? '');
    await page.getByRole('button', { name: people[at] ?? '' }).click();
    await page.getByRole('heading', { name: 'Same-day coastal delivery' }).waitFor();
  }
  const [one, two] = pages;
  await one.reload();
  await one.getByRole('button', { name: /^Maya Lindqvist/ }).waitFor();
  await one
    .getByRole('link', { name: /Working agreement/ })
    .first()
    .click();
  await textOf(one).waitFor();
  await untilSaved(one);
  await two.goto(`${hosts[1]}${new URL(one.url()).pathname}`);
  await textOf(two).waitFor();
  await untilSaved(two);
  await untilIdle(two);
  await one
    .getByRole('button', { name: '2 people here: Maya Lindqvist (Northwind), Daniel Okafor (Harbor)' })
    .waitFor();
  await textOf(two).locator('p').first().click();
  await two.keyboard.type('From the other host. ');
  await textOf(one).getByText('From the other host.').waitFor();
});
