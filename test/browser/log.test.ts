/** Two firms on one decision log: the page of a decision, what two people do in it at once, and its life. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readLedger, replay } from '../support/documents.ts';
import { decisionsIn } from '../support/logs.ts';
import { command } from '../support/people.ts';
import { expectAccessible } from './accessible.ts';
import { typeAtOnce, untilIdle, untilSaved, untilSays } from './agreement.ts';
import {
  beginDecision,
  decisionOn,
  fieldIn,
  logWith,
  openDecisions,
  rowsOf,
  untilTyping,
} from './decisions.ts';
import { registerWith } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

type DocumentId = Parameters<typeof readLedger>[1];

const onRecord = async (id: DocumentId) =>
  decisionsIn(replay(await readLedger(app.server.database.pool, id)));

const textIn = (page: Page, name: string) => fieldIn(page, name).innerText();

test('[LP2] two firms write in one statement at once; nothing is lost, and each sees where the other is', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await logWith(maya, [{ title: 'One desk', statement: 'run one desk' }]);
  await Promise.all([openDecisions(maya, '?entry=D-1'), openDecisions(daniel, '?entry=D-1')]);
  await Promise.all([maya, daniel].map(({ page }) => fieldIn(page, 'What we decide').click()));
  await maya.page.keyboard.press('Home');
  await daniel.page.keyboard.press('End');
  await maya.page.getByText('Here: Daniel Okafor (Harbor)').first().waitFor({ state: 'attached' });
  await typeAtOnce([maya.page, 'Both firms '], [daniel.page, ' from May on']);
  const words = 'Both firms run one desk from May on';
  for (const { page } of [maya, daniel]) {
    await expect.poll(() => fieldIn(page, 'What we decide').textContent()).toContain('one desk from May on');
    await untilSaved(page);
  }
  await expect.poll(async () => (await onRecord(documentId))[0]?.statement).toBe(words);
  await Promise.all([maya, daniel].map(({ page }) => fieldIn(page, 'Title').click()));
  await maya.page.keyboard.press('Home');
  await daniel.page.keyboard.press('End');
  await typeAtOnce([maya.page, 'Our '], [daniel.page, ' by May']);
  await Promise.all([untilSaved(maya.page), untilSaved(daniel.page)]);
  await expect.poll(async () => (await onRecord(documentId))[0]?.title).toBe('Our One desk by May');
});

test('[LP3] options, criteria and points by two at once add up on both pages', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await logWith(maya, [
    {
      form: 'options',
      title: 'Which desk',
      criteria: [
        { name: 'Cost', weight: 5 },
        { name: 'Speed', weight: 2 },
      ],
      options: [{ name: 'One desk' }, { name: 'Two desks' }],
    },
  ]);
  await Promise.all([openDecisions(maya, '?entry=D-1'), openDecisions(daniel, '?entry=D-1')]);
  await maya.page.getByRole('button', { name: 'Add an option' }).click();
  await untilTyping(maya.page);
  await daniel.page.getByRole('spinbutton', { name: 'Points of One desk for Cost' }).focus();
  await typeAtOnce([maya.page, 'A call centre'], [daniel.page, '4']);
  await daniel.page.keyboard.press('ArrowRight');
  await daniel.page.keyboard.press('1');
  await daniel.page.keyboard.press('ArrowDown');
  await daniel.page.keyboard.press('5');
  await maya.page.getByRole('spinbutton', { name: 'Weight of Speed' }).focus();
  await maya.page.keyboard.press('3');
  for (const { page } of [maya, daniel]) {
    const totals = page.getByRole('row', { name: /^Weighted total/ });
    await expect
      .poll(() => totals.getByRole('cell').allInnerTexts())
      .toEqual([
        expect.stringMatching(/^20\s+Highest, 1 open$/),
        expect.stringMatching(/^20\s+Highest$/),
        expect.stringMatching(/^0\s+2 open$/),
      ]);
    await untilSaved(page);
  }
  const [decision] = await onRecord(documentId);
  expect(decision?.options.map(({ name }) => name)).toEqual(['One desk', 'Two desks', 'A call centre']);
  expect(decision?.criteria.map(({ weight }) => weight)).toEqual([5, 3]);
});

test('[LP4] what is removed is offered back with its choice and its points, also after another edit', async () => {
  const [maya] = await app.visit('maya');
  const documentId = await logWith(maya, [
    {
      form: 'options',
      title: 'Which desk',
      criteria: [{ name: 'Cost' }],
      options: [{ name: 'One desk', pros: 'Cheaper', points: [4] }, { name: 'Two desks' }],
      chosenAt: 0,
    },
  ]);
  const { page } = maya;
  await openDecisions(maya, '?entry=D-1');
  await page.getByRole('button', { name: 'Remove One desk' }).click();
  await page.getByText('The option that was chosen has been taken away.').waitFor();
  await fieldIn(page, 'Title').fill('Which desk, again');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await page.getByText('We chose One desk.').waitFor();
  await untilSaved(page);
  const [decision] = await onRecord(documentId);
  expect(decision).toMatchObject({
    title: 'Which desk, again',
    options: [{ name: 'One desk', pros: 'Cheaper' }, { name: 'Two desks' }],
  });
  expect(decision?.chosen).toBe(decision?.options[0]?.id);
  expect([...(decision?.options[0]?.points ?? [])]).toEqual([[decision?.criteria[0]?.id, 4]]);
});

test('[LP5] proposed by one firm, taken back by the other, withdrawn, and undone', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  await logWith(maya, [{ title: 'One desk' }]);
  await Promise.all([openDecisions(maya, '?entry=D-1'), openDecisions(daniel, '?entry=D-1')]);
  const stateOn = (page: Page) => page.getByRole('region', { name: 'State' });
  await maya.page.getByRole('button', { name: 'Propose to Harbor' }).click();
  const form = maya.page.getByRole('form', { name: 'Propose to Harbor' });
  await form.getByRole('button', { name: 'Propose to Harbor' }).click();
  await stateOn(daniel.page).getByText('Proposed', { exact: true }).waitFor();
  await stateOn(daniel.page).getByText('That both firms agree is not recorded here yet.').waitFor();
  await stateOn(daniel.page).getByRole('link', { name: 'Open the proposal' }).waitFor();
  await expect.poll(() => stateOn(daniel.page).getByRole('button').count()).toBe(0);
  await maya.page.getByRole('heading', { name: 'D-1 One desk', level: 1 }).waitFor();
  await maya.page.getByRole('button', { name: 'Withdraw' }).click();
  const withdrawal = maya.page.getByRole('form', { name: 'Withdraw' });
  await withdrawal.getByLabel('Why').fill('Not yet.');
  await withdrawal.getByRole('button', { name: 'Withdraw' }).click();
  await stateOn(daniel.page).getByText('Draft', { exact: true }).waitFor();
  await daniel.page.getByRole('button', { name: 'Propose to Northwind' }).waitFor();
  await openDecisions(maya, '?entry=D-1');
  await maya.page.getByRole('button', { name: 'Withdraw' }).click();
  await stateOn(daniel.page).getByText('Withdrawn', { exact: true }).waitFor();
  await decisionOn(maya.page, /^D-1/).focus();
  await maya.page.keyboard.press('Control+z');
  await stateOn(daniel.page).getByText('Draft', { exact: true }).waitFor();
});

test('[LP6] each template begins with its own parts, and says what is still open', async () => {
  const [maya] = await app.visit('maya');
  await logWith(maya, [{ title: 'There already' }]);
  const { page } = maya;
  await openDecisions(maya);
  await beginDecision(page, 'Plain decision');
  await decisionOn(page, /^D-2/).waitFor();
  await expect.poll(() => textIn(page, 'Context')).toMatch(/What happens today\s+What we need/);
  await page.getByText('8 things are still open').click();
  await page.getByRole('button', { name: 'Not said who decides' }).click();
  await untilTyping(page);
  await page.keyboard.type('Both liaisons');
  await page.getByText('7 things are still open').waitFor();

  await page.getByRole('button', { name: 'All decisions' }).click();
  await beginDecision(page, 'Options matrix');
  await decisionOn(page, /^D-3/).waitFor();
  await page.getByRole('table', { name: 'Points of the options' }).waitFor();
  await page.getByRole('spinbutton', { name: 'Points of First option for Good for our clients' }).waitFor();

  await openDecisions(maya, '?add=true');
  await page.getByRole('menuitem', { name: 'Change to an agreement' }).click();
  await untilTyping(page);
  await page.keyboard.type('A slower night run');
  await decisionOn(page, 'D-4: A slower night run').waitFor();
  const agreement = page.getByRole('region', { name: 'The agreement that this changes' });
  await agreement.getByRole('button', { name: 'Add a link' }).click();
  await page.getByRole('option', { name: /Working agreement/ }).click();
  await agreement.getByRole('link', { name: /Working agreement/ }).waitFor();
});

test('[LP7] a link shows the title of the risk as it is at this moment', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  await registerWith(maya, [{ title: 'Boats are late' }]);
  await logWith(maya, [{ title: 'One desk' }]);
  await Promise.all([
    openDecisions(maya, '?entry=D-1'),
    daniel.page.goto(`/alliances/${daniel.who.allianceId}/risks?entry=R-1`),
  ]);
  const links = maya.page.getByRole('region', { name: 'Links' });
  await links.getByRole('button', { name: 'Add a link' }).click();
  await maya.page.getByRole('option', { name: /Boats are late/ }).click();
  await links.getByRole('link', { name: /R-1 *Boats are late/ }).waitFor();
  const title = daniel.page.getByRole('complementary').getByRole('textbox', { name: 'Title', exact: true });
  await title.fill('Boats are never late');
  await links.getByRole('link', { name: /Boats are never late/ }).waitFor();
});

test('[LP8] written without a network it has no number; online it gets one, and the address with it', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  await logWith(maya, [{ title: 'There already' }]);
  await Promise.all([openDecisions(maya), openDecisions(daniel)]);
  await maya.context.setOffline(true);
  await untilSays(maya.page, /^Offline/);
  await beginDecision(maya.page, 'Plain decision');
  await maya.page.keyboard.type('From the train');
  await decisionOn(maya.page, 'Number when saved: From the train').waitFor();
  await beginDecision(daniel.page, 'Plain decision');
  await daniel.page.keyboard.type('From the desk');
  await decisionOn(daniel.page, 'D-2: From the desk').waitFor();
  await maya.context.setOffline(false);
  await decisionOn(maya.page, 'D-3: From the train').waitFor();
  await expect.poll(() => maya.page.url()).toMatch(/entry=D-3$/);
  await daniel.page.keyboard.press('Escape');
  await daniel.page.keyboard.press('Escape');
  await daniel.page.getByRole('link', { name: 'From the train' }).waitFor();
});

test('[LP9] a list that somebody reads holds still while others write, and is brought up to date when asked', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  await logWith(maya, [{ title: 'First' }, { title: 'Second' }]);
  await Promise.all([openDecisions(maya), openDecisions(daniel, '?entry=D-1')]);
  await maya.page.getByRole('button', { name: 'State', exact: true }).click();
  await maya.page.getByRole('menuitemcheckbox', { name: /Draft/ }).click();
  await maya.page.keyboard.press('Escape');
  await expect.poll(() => rowsOf(maya.page)).toEqual(['Second', 'First']);
  await daniel.page.getByRole('button', { name: 'Withdraw' }).click();
  const update = maya.page.getByRole('button', { name: '1 has changed: update the list' });
  await update.waitFor();
  expect(await rowsOf(maya.page)).toEqual(['Second', 'First']);
  await update.click();
  await expect.poll(() => rowsOf(maya.page)).toEqual(['Second']);
});

test('[LP10] whoever may only read is told so, and finds nothing to write in', async () => {
  const [maya, priya, kenji] = await app.visit('maya', 'priya', 'kenji');
  await logWith(maya, [{ title: 'One desk', options: [{ name: 'a' }] }]);
  for (const { page, who } of [priya, kenji]) {
    await openDecisions({ page, who, context: page.context() }, '?entry=D-1');
    await page.getByText('Editors of both firms write here.').waitFor();
    expect(
      await page
        .getByRole('article')
        .getByRole('button', { name: /Propose|Withdraw|Remove|Add|Choose/ })
        .count(),
    ).toBe(0);
    await fieldIn(page, 'Title').click();
    await page.keyboard.type('x');
    expect(await fieldIn(page, 'Title').inputValue()).toBe('One desk');
    await page.getByRole('button', { name: 'All decisions' }).click();
    expect(await page.getByRole('button', { name: 'New decision' }).count()).toBe(0);
  }
});

test('[LP11] nothing of a decision is out of reach of a screen reader, in light and dark, wide and on a phone', async () => {
  const [maya] = await app.visit('maya');
  const { page } = maya;
  await logWith(maya, [
    {
      form: 'options',
      title: 'Which desk',
      tags: ['desk'],
      criteria: [{ name: 'Cost' }],
      options: [{ name: 'One desk', points: [4] }, { name: 'Two desks' }],
      reviewOn: '2020-01-01',
    },
  ]);
  // The page lays itself out anew a moment after its window has become narrow.
  const fitsPhone = async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.setViewportSize({ width: 1440, height: 900 });
  };
  await page.setViewportSize({ width: 1440, height: 900 });
  await openDecisions(maya);
  await expectAccessible(page);
  await fitsPhone();
  // The frame around them is the same.
  for (const [view, name] of [
    ['timeline', 'Timeline'],
    ['review', 'Due for review'],
    ['succession', 'Succession'],
  ] as const) {
    await page.getByRole('radiogroup', { name: 'View' }).getByText(name).click();
    await page.waitForURL((url) => url.searchParams.get('view') === view);
    await untilIdle(page);
    await expectAccessible(page, { within: 'main' });
    await fitsPhone();
  }
  await openDecisions(maya, '?entry=D-1');
  await expectAccessible(page);
  await fitsPhone();
});

// Last, since Maya then belongs to two alliances.
test('[LP1] an alliance without a log starts one; the first decision gets the number 1', async () => {
  const [maya] = await app.visit('maya');
  const { id } = (await command(maya.who, '/api/alliances', {
    name: 'Windward',
    firm: { name: 'Northwind', colour: 'indigo' },
    partner: { name: 'Quay', colour: 'teal' },
  })) as { id: string };
  const { page } = maya;
  await page.goto(`/alliances/${id}/decisions`);
  await page.getByRole('button', { name: 'Start our decision log' }).click();
  await page.getByRole('button', { name: /^Plain decision/ }).click();
  await untilTyping(page);
  await page.keyboard.type('One desk');
  await untilSaved(page);
  await decisionOn(page, 'D-1: One desk').waitFor();
  await expect.poll(() => page.url()).toMatch(/entry=D-1$/);
  await page.getByRole('button', { name: 'Propose to Quay' }).waitFor();
});
