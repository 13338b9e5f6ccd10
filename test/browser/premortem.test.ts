/** Four people of two firms imagine that their alliance failed. */
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Visitor } from '../support/browser.ts';
import { command, request } from '../support/people.ts';
import { expectAccessible } from './accessible.ts';
import { startTogether } from './together.ts';

const app = startTogether();

interface Listed {
  readonly documents: readonly { readonly id: string; readonly kind: string }[];
}

/** The register of the demo alliance; the first who asks starts it. */
async function registerOf({ who }: Visitor): Promise<string> {
  const list = `/api/alliances/${who.allianceId}/documents`;
  const { documents } = (await (await request(who, 'GET', [list])).json()) as Listed;
  const found = documents.find(({ kind }) => kind === 'register');
  if (found) return found.id;
  return ((await command(who, list, { kind: 'register', title: 'Our risks' })) as { id: string }).id;
}

/** Ends whatever another test has left running. */
async function endRunning(visitor: Visitor): Promise<string> {
  const path = `/api/documents/${await registerOf(visitor)}/premortems`;
  const { premortems } = (await (await request(visitor.who, 'GET', [path])).json()) as {
    premortems: readonly { readonly id: string; readonly phase: string }[];
  };
  for (const { id } of premortems.filter(({ phase }) => phase !== 'closed'))
    for (const act of ['reveal', 'close']) await command(visitor.who, `${path}/${id}/${act}`, {});
  return path;
}

const open = ({ page, who }: Visitor) => page.goto(`/alliances/${who.allianceId}/risks?view=premortem`);

const field = (page: Page): Locator => page.getByLabel('One cause on each card');
const mine = (page: Page): Locator => page.getByRole('list', { name: 'My cards' });
const zone = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const card = (page: Page, text: string): Locator => page.getByRole('listitem').filter({ hasText: text });

async function write({ page }: Visitor, text: string): Promise<void> {
  await field(page).fill(text);
  await page.keyboard.press('Enter');
  await mine(page)
    .getByRole('button', { name: `Edit: ${text}` })
    .waitFor();
}

const bytesOf = ({ page }: Visitor): Promise<string> =>
  page.evaluate(() => document.documentElement.outerHTML + JSON.stringify(Object.entries(sessionStorage)));

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('not to be seen');
  await page.mouse.move(start.x + 40, start.y + 16);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 30, { steps: 4 });
  await page.mouse.move(end.x + end.width / 2, end.y + 30, { steps: 12 });
  await page.mouse.up();
}

const words = {
  maya: 'Nobody booked vans for December',
  tomas: 'We measured different things',
  daniel: 'No drivers in peak season',
  kenji: 'Legal blocked the data',
};

test('[PC1] [PC4] [PC5] [PC7] four people of two firms write unseen, reveal, sort, and make risks', async () => {
  const [maya, tomas, daniel, kenji] = await app.visit('maya', 'tomas', 'daniel', 'kenji');
  await endRunning(maya);
  const others = [tomas, daniel, kenji];
  await Promise.all([maya, ...others].map(open));
  await maya.page.getByRole('button', { name: 'Start the pre-mortem' }).click();
  await Promise.all([maya, ...others].map(({ page }) => field(page).waitFor()));
  for (const [name, visitor] of Object.entries({ maya, tomas, daniel, kenji }))
    await write(visitor, words[name as keyof typeof words]);
  const counted = zone(kenji.page, 'Cards so far').getByRole('listitem');
  await counted.filter({ hasText: /Northwind\s*2/ }).waitFor();
  await counted.filter({ hasText: /Harbor\s*2/ }).waitFor();
  for (const [name, visitor] of Object.entries({ maya, tomas, daniel, kenji })) {
    const bytes = await bytesOf(visitor);
    for (const [author, text] of Object.entries(words)) expect(bytes.includes(text)).toBe(author === name);
  }
  // A commenter writes and leads nothing.
  expect(await kenji.page.getByRole('button', { name: 'Reveal all cards' }).count()).toBe(0);

  await field(tomas.page).fill('Still thinking about this');
  await daniel.page.getByRole('button', { name: 'Reveal all cards' }).click();
  await daniel.page.getByRole('button', { name: 'Reveal now' }).click();
  for (const { page } of [maya, ...others])
    for (const text of Object.values(words)) await card(page, text).waitFor();
  await card(kenji.page, words.maya).getByText('Maya Lindqvist, Northwind').waitFor();
  await tomas.page.getByText('The reveal came before these words were a card').waitFor();
  await tomas.page.getByText('Still thinking about this').waitFor();

  await drag(daniel.page, card(daniel.page, words.daniel), card(daniel.page, words.maya));
  await zone(daniel.page, 'New cluster').locator('input:focus').waitFor();
  await daniel.page.keyboard.type('Peak season');
  await daniel.page.keyboard.press('Enter');
  await zone(kenji.page, 'Peak season').getByText(words.daniel).waitFor();
  await zone(kenji.page, 'Peak season').getByText(words.maya).waitFor();
  await card(maya.page, words.tomas)
    .getByRole('button', { name: /^What to do with/ })
    .click();
  await maya.page.getByRole('menuitem', { name: 'Peak season' }).click();
  await zone(kenji.page, 'Peak season').getByText(words.tomas).waitFor();
  await drag(maya.page, card(maya.page, words.tomas), zone(maya.page, 'Not in a cluster'));
  await zone(kenji.page, 'Not in a cluster').getByText(words.tomas).waitFor();

  await zone(daniel.page, 'Peak season').getByRole('button', { name: 'Make it a risk' }).click();
  await card(maya.page, words.kenji).getByRole('button', { name: 'Make it a risk' }).click();
  const became = zone(kenji.page, 'Peak season').getByRole('button', { name: /^Became R-\d+$/ });
  await became.waitFor();
  await card(kenji.page, words.kenji)
    .getByRole('button', { name: /^Became R-\d+$/ })
    .waitFor();
  expect(await zone(maya.page, 'Peak season').getByRole('button', { name: 'Make it a risk' }).count()).toBe(
    0,
  );

  const name = ((await became.textContent()) ?? '').replace('Became ', '');
  await became.click();
  const panel = kenji.page.getByRole('complementary', { name: new RegExp(name) });
  await panel.getByText(`“${words.daniel}” (Daniel Okafor, Harbor)`).waitFor();
  await panel.getByText(`“${words.maya}” (Maya Lindqvist, Northwind)`).waitFor();

  await maya.page.getByRole('button', { name: 'Close the pre-mortem' }).click();
  await maya.page.getByRole('button', { name: 'Close it' }).click();
  await kenji.page.getByText(/^Closed by Maya Lindqvist/).waitFor();
  await maya.page.getByRole('button', { name: 'All pre-mortems' }).click();
  await maya.page.getByRole('button', { name: /4 cards, 2 risks made/ }).waitFor();
});

test('[PC2] [PC3] [PC8] words outlive a reload, a lost connection and the end of the time', async () => {
  const [maya, kenji] = await app.visit('maya', 'kenji');
  await endRunning(maya);
  await Promise.all([open(maya), open(kenji)]);
  await maya.page.getByRole('button', { name: 'Start the pre-mortem' }).click();
  await field(kenji.page).fill('Half a thou');
  await kenji.page.reload();
  await expect.poll(() => field(kenji.page).inputValue()).toBe('Half a thou');

  await kenji.context.setOffline(true);
  await kenji.page.getByText(/Cards need the connection, and it is away/).waitFor();
  await field(kenji.page).press('End');
  await field(kenji.page).pressSequentially('ght');
  expect(await kenji.page.getByRole('button', { name: 'Add card' }).isDisabled()).toBe(true);
  await kenji.context.setOffline(false);
  await kenji.page.getByText(/Cards need the connection/).waitFor({ state: 'detached' });
  await kenji.page.getByRole('button', { name: 'Add card' }).click();
  await mine(kenji.page).getByRole('button', { name: 'Edit: Half a thought' }).click();
  await mine(kenji.page).getByLabel('Words on my card').fill('A whole thought');
  await kenji.page.keyboard.press('Enter');
  await mine(kenji.page).getByRole('button', { name: 'Take back: A whole thought' }).click();
  await kenji.page.getByText('The card is taken back. Nobody has seen it.').waitFor();
  await kenji.page.getByRole('button', { name: 'Put it back' }).click();
  await mine(kenji.page).getByRole('button', { name: 'Edit: A whole thought' }).waitFor();

  await maya.page.getByRole('button', { name: 'End the time' }).click();
  await kenji.page.getByText(/Time is up, and nothing is lost/).waitFor();
  await write(kenji, 'A late one');
  await maya.page.getByRole('button', { name: '2 minutes' }).click();
  await kenji.page.getByText(/Time is up, and nothing is lost/).waitFor({ state: 'detached' });
  await maya.page.getByRole('button', { name: 'Reveal all cards' }).click();
  await maya.page.getByRole('button', { name: 'Reveal now' }).click();
  await card(maya.page, 'A whole thought').waitFor();
  await card(maya.page, 'A late one').waitFor();
});

test('[PC5] a card is sorted by keyboard alone, on a phone by its menu, and a viewer only reads', async () => {
  const [maya, priya] = await app.visit('maya', 'priya');
  await endRunning(maya);
  const phone = await app.browser.visit(app.server.url, 'tomas', {
    viewport: { width: 390, height: 844 },
    hasTouch: true,
  });
  await Promise.all([maya, priya, phone].map(open));
  await maya.page.getByRole('button', { name: 'Start the pre-mortem' }).click();
  await write(maya, 'No time');
  await write(maya, 'No money');
  await priya.page.getByText('You see all cards when they are revealed.').waitFor();
  await maya.page.getByRole('button', { name: 'Reveal all cards' }).click();
  await maya.page.getByRole('button', { name: 'Reveal now' }).click();

  await maya.page.getByRole('button', { name: 'Drag: No time' }).focus();
  await maya.page.keyboard.press('Space');
  await maya.page.getByText('No time: over not in a cluster.').waitFor();
  await maya.page.keyboard.press('ArrowRight');
  await maya.page.getByText('No time: over a new cluster.').waitFor();
  await maya.page.keyboard.press('Space');
  await zone(maya.page, 'New cluster').getByText('No time').waitFor();
  await zone(maya.page, 'New cluster').locator('input:focus').waitFor();
  await maya.page.keyboard.type('Resources');
  await maya.page.keyboard.press('Enter');

  await zone(phone.page, 'Resources').waitFor();
  await card(phone.page, 'No money')
    .getByRole('button', { name: /^What to do with/ })
    .tap();
  await phone.page.getByRole('menuitem', { name: 'Resources' }).tap();
  await zone(priya.page, 'Resources').getByText('No money').waitFor();
  const width = await phone.page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBe(390);
  expect(await priya.page.getByRole('button', { name: /Make it a risk|What to do with|Drag/ }).count()).toBe(
    0,
  );
});

test('[PC5] [BR26] nothing that axe calls serious, while writing and on the board, in light and dark', async () => {
  const [maya] = await app.visit('maya');
  await endRunning(maya);
  await open(maya);
  await maya.page.getByRole('button', { name: 'Start the pre-mortem' }).waitFor();
  await expectAccessible(maya.page);
  await maya.page.getByRole('button', { name: 'Start the pre-mortem' }).click();
  await write(maya, 'No time');
  await expectAccessible(maya.page);
  await maya.page.getByRole('button', { name: 'Reveal all cards' }).click();
  await maya.page.getByRole('button', { name: 'Reveal now' }).click();
  await maya.page.getByRole('button', { name: /^New cluster/ }).click();
  await card(maya.page, 'No time').getByRole('button', { name: 'Make it a risk' }).click();
  await card(maya.page, 'No time')
    .getByRole('button', { name: /^Became/ })
    .waitFor();
  await expectAccessible(maya.page);
});
