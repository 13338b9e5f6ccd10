/** Two firms agree to an exact text: proposed, declined, proposed anew, renewed, signed, in force, and amended by a section. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { agreeTo, bringInForce, proposeTo } from '../support/agreeing.ts';
import { createDocument } from '../support/documents.ts';
import { startOwnAlliance } from '../support/own-alliance.ts';
import { password } from '../support/people.ts';
import { startThread } from '../support/threads.ts';
import { expectAccessible } from './accessible.ts';
import { openAgreement, textOf, untilIdle, untilSaved } from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const dialog = (page: Page): Locator => page.getByRole('dialog');
const about = (page: Page): Locator => page.getByRole('complementary', { name: 'About the proposal' });
const press = (page: Page, name: string): Promise<void> => about(page).getByRole('button', { name }).click();
const places = (page: Page): Locator => page.getByRole('navigation', { name: 'Alliance' });

/** Opens a window, fills it and does what it is about. */
async function act(page: Page, name: string, fill: (form: Locator) => Promise<void> = async () => {}) {
  const form = dialog(page).getByRole('form', { name });
  await form.waitFor();
  await fill(form);
  await form.getByRole('button', { name, exact: true }).click();
  await dialog(page).waitFor({ state: 'detached' });
}

test('[AG1] [AG2] [AG3] [AG4] [AG6] [AG7] [AG8] [AG9] [AG17] an agreement is proposed, declined, renewed, signed by both firms and in force', async () => {
  const [maya, ingrid] = await app.visit('maya', 'ingrid');
  const documentId = await createDocument(maya.who, 'Of two firms');
  await openAgreement(maya, documentId);
  await textOf(maya.page).click();
  await maya.page.keyboard.type('We deliver on Friday.');

  await ingrid.page.goto(`/alliances/${ingrid.who.allianceId}/awaiting`);
  await ingrid.page.getByRole('region', { name: 'Awaiting Northwind 1' }).waitFor();
  await places(ingrid.page)
    .getByRole('link', { name: /^Awaiting us\b.*\b1 for our firm$/ })
    .waitFor();

  // What was typed a moment ago is in what is proposed.
  await maya.page.getByRole('button', { name: 'Propose to Harbor' }).click();
  await act(maya.page, 'Propose to Harbor', async (form) => {
    await form.getByLabel('Message').fill('As we said on the phone.');
    await form.getByLabel('Answer hoped for by').fill('2099-11-21');
  });
  await maya.page.waitForURL(/\/proposals\//);
  await about(maya.page).getByText('Waits for your signature').waitFor();

  await places(ingrid.page)
    .getByRole('link', { name: /^Awaiting us\b.*\b2 for our firm$/ })
    .waitFor();
  await ingrid.page.getByRole('region', { name: 'Awaiting my signature 1' }).getByRole('link').click();
  const { page } = ingrid;
  await about(page).getByText('As we said on the phone.').waitFor();
  await about(page).getByText(/2099/).waitFor();
  await expect.poll(() => page.locator('.agreement-text').innerText()).toBe('We deliver on Friday.');
  expect(
    await about(page)
      .getByRole('button', { name: /Renew|Withdraw/ })
      .count(),
  ).toBe(0);
  await startThread(maya.who, documentId, 'Is Friday a holiday for you?');
  await about(page).getByRole('link', { name: 'One open thread' }).waitFor();
  await expectAccessible(page);

  await press(page, 'Decline');
  await act(page, 'Decline', (form) => form.getByLabel('Why').fill('Saturday suits us better.'));
  await about(maya.page).getByText('Declined').waitFor();
  await about(maya.page).getByText('Saturday suits us better.').waitFor();
  await about(maya.page).getByText('By Ingrid Solheim, Harbor').waitFor();

  await openAgreement(maya, documentId);
  await textOf(maya.page).click();
  await maya.page.keyboard.press('End');
  await maya.page.keyboard.type(' Or on Saturday.');
  await untilSaved(maya.page);
  await maya.page.goBack();
  await press(maya.page, 'Propose anew to Harbor');
  await act(maya.page, 'Propose anew to Harbor');
  await about(maya.page).getByText('Waits for your signature').waitFor();
  const second = maya.page.url();
  await page.goto(second);
  await about(page).getByText('Waits for your signature').waitFor();
  await press(maya.page, 'Renew');
  await act(maya.page, 'Renew', (form) => form.getByLabel('Message').fill('The same, with a note.'));
  await maya.page.waitForURL((url) => url.href !== second);
  await about(page).getByText('Renewed by a later proposal').waitFor();
  await about(page).getByRole('link', { name: 'The proposal that took its place' }).click();
  await about(page).getByText('The same, with a note.').waitFor();

  await press(page, 'Agree');
  await dialog(page)
    .getByText(/^I agree for Harbor to “Of two firms”, exactly as it is shown here/)
    .waitFor();
  await dialog(page).getByText('People of the demo have no password.').waitFor();
  await act(page, 'Agree');
  await about(page).getByText('Waits for Northwind').waitFor();
  await press(maya.page, 'Agree');
  await act(maya.page, 'Agree');
  await about(page).getByText('In force: every firm has agreed').waitFor();

  await openAgreement(maya, documentId);
  await textOf(maya.page).click();
  await maya.page.keyboard.press('End');
  await maya.page.keyboard.type(' And on Sunday.');
  await untilSaved(maya.page);
  await maya.page.getByRole('link', { name: /^In force since/ }).click();
  const record = maya.page.getByRole('complementary', { name: 'About the text in force' });
  await record.getByText('Ingrid Solheim agreed').waitFor();
  await record.getByText('Maya Lindqvist agreed').waitFor();
  await expect
    .poll(() => maya.page.locator('.agreement-text').innerText())
    .toBe('We deliver on Friday. Or on Saturday.');
  await maya.page.emulateMedia({ media: 'print' });
  for (const hash of await record.getByText(/^[0-9a-f]{64}$/).all())
    expect(await hash.isVisible()).toBe(true);
  expect(await record.getByText(/^[0-9a-f]{64}$/).count()).toBeGreaterThan(0);
  expect(await places(maya.page).isVisible()).toBe(false);
  await maya.page.emulateMedia({ media: 'screen' });
  await record.getByRole('link', { name: 'What changed in the draft since' }).click();
  await maya.page.locator('ins', { hasText: 'And on Sunday.' }).waitFor();

  // What the demo begins with is all that is left.
  await places(page)
    .getByRole('link', { name: /^Awaiting us\b.*\b1 for our firm$/ })
    .click();
  await page.getByRole('region', { name: 'Awaiting Northwind 1' }).waitFor();
  expect(await page.getByRole('region', { name: /^Awaiting my signature/ }).count()).toBe(0);
});

/** Does what the palette offers under these words. */
async function byPalette(page: Page, words: string): Promise<void> {
  // The keys are heard from when the frame of the alliance is there.
  await places(page).waitFor();
  await untilIdle(page);
  await page.keyboard.press('Control+k');
  await page.getByRole('dialog', { name: 'Palette' }).getByRole('textbox').fill(words);
  await page.getByRole('button', { name: words }).click();
}

test('[SR1] [SR2] [SR3] [SR4] [AU10] [AG1] [AG4] a firm that wants two signatures amends a section of what is in force, each with their own password', async () => {
  const { noor, lars, ebba } = await startOwnAlliance(app.server.url);
  const documentId = await createDocument(noor, 'Working agreement', 'meeting-notes');
  const whole = await proposeTo(noor, documentId);
  await bringInForce([noor, lars], whole, password);

  const [forDelta, forFjord, third] = await Promise.all(
    [noor, lars, ebba].map((one) => app.browser.visitAs(one)),
  );
  if (!forDelta || !forFjord || !third) throw new Error('three of them');
  const { page } = forFjord;
  await page.goto(`/alliances/${lars.allianceId}`);
  await byPalette(page, 'How we sign');
  const form = page.getByRole('form', { name: 'How we sign' });
  await form.getByLabel('Two people').click();
  await form.getByLabel('Only people we name').click();
  await form.getByText('Choose at least two people.').waitFor();
  expect(await form.getByRole('button', { name: 'Save how we sign' }).isDisabled()).toBe(true);
  await form.getByLabel('Lars Berg, Liaison').check();
  await form.getByLabel('Ebba Lund, Signatory').check();
  await form.getByText('It holds from the next proposal on.').waitFor();
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Save how we sign' }).click();
  await page
    .getByRole('region', { name: 'Fjord' })
    .getByText('Two people sign: Ebba Lund and Lars Berg.')
    .waitFor();
  expect(await page.getByRole('button', { name: 'Change how we sign' }).count()).toBe(1);

  await page.getByRole('combobox', { name: 'Our time zone' }).fill('Tokyo');
  await page.getByRole('option', { name: 'Asia/Tokyo' }).click();
  await forDelta.page.goto(`/alliances/${noor.allianceId}/people`);
  await forDelta.page.getByText('Time zone: Asia/Tokyo').waitFor();

  await openAgreement(forDelta, documentId);
  await textOf(forDelta.page).click();
  await forDelta.page.keyboard.press('Control+End');
  await forDelta.page.keyboard.type('We also meet in person.');
  await untilSaved(forDelta.page);
  await byPalette(forDelta.page, 'Propose this agreement');
  const proposing = dialog(forDelta.page).getByRole('form', { name: 'Propose to Fjord' });
  await proposing.getByRole('combobox', { name: 'What we propose' }).click();
  const section = forDelta.page.getByRole('option').last();
  const heading = ((await section.textContent()) ?? '').replace(/^Section /, '');
  await section.click();
  await act(forDelta.page, 'Propose to Fjord');
  await forDelta.page.waitForURL(/\/proposals\//);

  await third.page.goto(forDelta.page.url());
  await third.page.getByRole('heading', { name: heading, level: 1 }).waitFor();
  await press(third.page, 'Agree');
  const signing = dialog(third.page).getByRole('form', { name: 'Agree' });
  await signing.getByLabel('Your password').fill('not my password');
  await signing.getByRole('button', { name: 'Agree' }).click();
  await signing.getByRole('alert').getByText('The password is not right.').waitFor();
  await act(third.page, 'Agree', (again) => again.getByLabel('Your password').fill(password));
  await about(third.page).getByText('Waits for one more of Fjord’s two and Delta').waitFor();
  await about(third.page).getByText('Waits for one more of Fjord’s two signatures: Lars Berg').waitFor();

  await page.goto(forDelta.page.url());
  await press(page, 'Agree');
  await act(page, 'Agree', (last) => last.getByLabel('Your password').fill(password));
  await about(page).getByText('Waits for Delta').waitFor();
  const [id = ''] = /[^/]+$/.exec(forDelta.page.url()) ?? [];
  await agreeTo(noor, { documentId, id: id as typeof whole.id }, password);
  await about(page).getByText('In force: every firm has agreed').waitFor();

  await byPalette(page, 'In force: Working agreement');
  const record = page.getByRole('complementary', { name: 'About the text in force' });
  await record.getByText('A later text stands in place of one of its sections.').waitFor();
  expect(await page.locator('.agreement-text').innerText()).not.toContain('We also meet in person.');
  await record.getByRole('link', { name: 'The later section' }).click();
  await page.locator('.agreement-text').getByText('We also meet in person.').waitFor();
  for (const name of ['Noor Haddad', 'Ebba Lund', 'Lars Berg'])
    await record.getByText(`${name} agreed`).waitFor();
  await places(page).getByRole('link', { name: 'Awaiting us', exact: true }).click();
  await page.getByText('Nothing awaits an answer').waitFor();
});
