/** Lists of risks and records of decisions: in by a preview, out as a file, and in again. */
import { unzipRecords } from '@entente/documents/markdown/unzip-records';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { readLedger, replay } from '../support/documents.ts';
import { decisionsIn } from '../support/logs.ts';
import { risksIn } from '../support/registers.ts';
import { expectAccessible } from './accessible.ts';
import { untilSaved } from './agreement.ts';
import { logWith, openDecisions } from './decisions.ts';
import { openRisks, registerWith } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const onRecord = async (id: Parameters<typeof readLedger>[1]) =>
  replay(await readLedger(app.server.database.pool, id));

/** Begins an import by the menu of the page. */
async function begin(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await page.getByRole('menuitem', { name: item }).click();
  await page.getByRole('button', { name: /^Choose / }).waitFor();
}

const beginRisks = (page: Page) => begin(page, 'More for our risks', 'Import risks from CSV');
const beginDecisions = (page: Page) =>
  begin(page, 'More for our decisions', 'Import decisions from Markdown');

const choose = (page: Page, name: string, buffer: Buffer) =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });

const rows = (page: Page, what = 'rows') => page.locator(`ul[aria-label="What the ${what} become"] > li`);

/** What the browser gives when a button is pressed. */
async function download(page: Page, press: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
  const [given] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: given.suggestedFilename(), bytes: readFileSync(await given.path()) };
}

const list = `ID;Risk;Notes;Likelihood;Impact;Owner;Due\r
7;Late plans;"Seen twice;
in spring";High;4;Maya Lindqvist;2026-12-01\r
8;Lost keys;;banana;Low;Carl of Acme;\r
9;Ice on the ramp;;2;3;;03/04/2026\r
;;;;;;\r
Total;;;;12;;\r
`;

test('[IM2][IM3][IM4] a list of risks is looked at, changed and added; the other firm sees it', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await registerWith(maya, [{ title: 'Ice on the ramp' }]);
  await Promise.all([openRisks(maya), openRisks(daniel)]);
  const { page } = maya;
  await beginRisks(page);
  await choose(page, 'autumn.csv', Buffer.from(list));
  await page.getByText('3 risks will be added').waitFor();
  await expect.poll(() => rows(page).count()).toBe(5);
  const seen = await rows(page).allInnerTexts();
  expect(seen[0]).toContain('Likelihood: "High" is read as 4');
  expect(seen[1]).toContain('Likelihood: "banana" is not a step');
  expect(seen[2]).toContain('R-1 has the same title');
  expect(seen[3]).toContain('The row is empty.');
  expect(seen[4]).toContain('The row is a total.');

  await page.getByText('Not readable (1)').click();
  await expect.poll(() => rows(page).count()).toBe(1);
  await page.getByText('All (5)').click();
  await page.getByRole('combobox', { name: 'Notes' }).selectOption('Mitigation');
  await page.getByRole('checkbox', { name: 'Add Ice on the ramp' }).uncheck();
  expect(risksIn(await onRecord(documentId))).toHaveLength(1);

  await page.getByRole('button', { name: 'Add 2 risks' }).click();
  await page.getByRole('button', { name: 'Add 2 risks' }).waitFor({ state: 'detached' });
  await untilSaved(page);
  await daniel.page.getByText('Lost keys').first().waitFor();
  await expect.poll(async () => risksIn(await onRecord(documentId)).at(-1)?.number).toBe(3);
  expect(risksIn(await onRecord(documentId)).slice(1)).toMatchObject([
    {
      number: 2,
      title: 'Late plans',
      description: 'ID: 7',
      mitigation: 'Seen twice;\nin spring',
      likelihood: 4,
      impact: 4,
      owner: { kind: 'member', userId: maya.who.userId },
      dueOn: '2026-12-01',
      origin: 'import:autumn.csv',
    },
    {
      number: 3,
      title: 'Lost keys',
      likelihood: undefined,
      impact: 2,
      owner: { kind: 'named', name: 'Carl of Acme' },
    },
  ]);
});

test('[IM7][CV12][CV13] a register goes out as CSV, without formulas, and comes in the same', async () => {
  const [maya] = await app.visit('maya');
  const { page, who } = maya;
  await registerWith(maya, [
    {
      title: '=HYPERLINK("http://x.example")',
      description: 'One\nTwo',
      likelihood: 5,
      impact: 2,
      owner: `user:${who.userId}`,
    },
    { title: 'Zoë, "late"', status: 'closed', response: 'share', reviewOn: '2027-01-02' },
  ]);
  await openRisks(maya);
  const { name, bytes } = await download(page, async () => {
    await page.getByRole('button', { name: 'More for our risks' }).click();
    await page.getByRole('menuitem', { name: 'Download as CSV' }).click();
  });
  expect(name).toMatch(/^Our risks \d{4}-\d{2}-\d{2}\.csv$/);
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.toString()).toContain(`"'=HYPERLINK(""http://x.example"")"`);

  const documentId = await registerWith(maya, []);
  // Maya's page would show the register before this one until it has heard of the new one.
  const [tomas] = await app.visit('tomas');
  await openRisks(tomas);
  await beginRisks(tomas.page);
  await choose(tomas.page, name, bytes);
  await tomas.page.getByRole('button', { name: 'Add 2 risks' }).click();
  await tomas.page.getByRole('button', { name: 'Add 2 risks' }).waitFor({ state: 'detached' });
  await untilSaved(tomas.page);
  await expect
    .poll(async () => risksIn(await onRecord(documentId)))
    .toMatchObject([
      {
        title: '=HYPERLINK("http://x.example")',
        description: 'One\nTwo',
        likelihood: 5,
        impact: 2,
        owner: { userId: who.userId },
      },
      { title: 'Zoë, "late"', status: 'closed', response: 'share', reviewOn: '2027-01-02' },
    ]);
});

test('[IM1] what is no list says why, and pasted rows are one', async () => {
  const [maya] = await app.visit('maya');
  const { page } = maya;
  await registerWith(maya, []);
  await openRisks(maya);
  await beginRisks(page);
  const alert = page.getByRole('alert').filter({ hasText: 'This could not be read' });
  await choose(page, 'book.xlsx', Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
  await alert.getByText('Save the sheet as CSV first.').waitFor();
  await choose(page, 'empty.csv', Buffer.alloc(0));
  await alert.getByText('The file is empty.').waitFor();
  await choose(page, 'large.csv', Buffer.alloc(9 * 1024 * 1024, 'a'));
  await alert.getByText('8 MB can be read at once').waitFor();
  await page
    .getByRole('textbox', { name: 'Or paste rows out of a spreadsheet' })
    .fill('Risk\tImpact\nLate\tHigh\n');
  await page.getByRole('button', { name: 'Look at what was pasted' }).click();
  await page.getByText('1 risk will be added').waitFor();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Close the import' }).click();
  await page.getByRole('button', { name: 'New risk' }).waitFor();
});

test('[IM3][IM5] five thousand rows are in the page only as far as they are seen, and all are added', async () => {
  const [maya] = await app.visit('maya');
  const { page } = maya;
  const documentId = await registerWith(maya, []);
  await openRisks(maya);
  await beginRisks(page);
  const many = Array.from(
    { length: 5000 },
    (_, at) => `Risk number ${at + 1},${(at % 5) + 1},Some words about it\r\n`,
  );
  await choose(page, 'many.csv', Buffer.from(`Risk,Impact,Remarks\r\n${many.join('')}`));
  await page.getByText('5,000 risks will be added').waitFor();
  expect(await rows(page).count()).toBeLessThan(60);
  await page.getByRole('button', { name: 'Add 5,000 risks' }).click();
  await page.getByRole('button', { name: 'Add 5,000 risks' }).waitFor({ state: 'detached' });
  await untilSaved(page);
  await expect.poll(async () => risksIn(await onRecord(documentId)).at(-1)?.number).toBe(5000);
  const risks = risksIn(await onRecord(documentId));
  expect(risks).toHaveLength(5000);
  expect(risks.at(-1)).toMatchObject({ number: 5000, title: 'Risk number 5000' });
});

const record = `---
status: accepted
date: 2026-11-21
---
# One desk

## Context and Problem Statement

Two desks answer **the same** calls.

## Considered Options

* One desk
* Two desks

## Decision Outcome

Chosen option: "One desk", because it is cheaper.
`;

test('[IM3][IM7][MD4][MD8] records come into the log and go out of it as Markdown', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const { page } = maya;
  const documentId = await logWith(maya, []);
  await Promise.all([openDecisions(maya), openDecisions(daniel)]);
  await beginDecisions(page);
  await page.locator('input[type=file]').setInputFiles([
    { name: '0001-desk.md', mimeType: 'text/markdown', buffer: Buffer.from(record) },
    {
      name: 'README.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from('# Decisions\n\n* [a](0001-desk.md)\n'),
    },
  ]);
  await page.getByText('1 decision will be added').waitFor();
  const seen = (await rows(page, 'files').allInnerTexts()).join('\n');
  expect(seen).toContain('Here it is proposed until both firms agree.');
  expect(seen).toContain('It is an index, not a record.');
  expect(decisionsIn(await onRecord(documentId))).toEqual([]);
  await page.getByRole('button', { name: 'Add 1 decision' }).click();
  await untilSaved(page);
  await daniel.page.getByRole('link', { name: 'One desk' }).first().waitFor();
  await expect.poll(async () => decisionsIn(await onRecord(documentId))[0]?.number).toBe(1);
  const [decision] = decisionsIn(await onRecord(documentId));
  expect(decision).toMatchObject({
    number: 1,
    state: 'proposed',
    title: 'One desk',
    decidedOn: '2026-11-21',
    options: [{ name: 'One desk' }, { name: 'Two desks' }],
  });

  const { name, bytes } = await download(daniel.page, async () => {
    await daniel.page.getByRole('button', { name: 'More for our decisions' }).click();
    await daniel.page.getByRole('menuitem', { name: 'Download as Markdown' }).click();
  });
  expect(name).toMatch(/\.zip$/);
  expect(unzipRecords(bytes)).toMatchObject({
    files: [
      {
        name: '0001-one-desk.md',
        text: expect.stringContaining('Chosen option: "One desk", because it is cheaper.') as string,
      },
    ],
  });

  await logWith(maya, []);
  // Maya's page would show the log before this one until it has heard of the new one.
  const [tomas] = await app.visit('tomas');
  await openDecisions(tomas);
  await beginDecisions(tomas.page);
  await choose(tomas.page, name, bytes);
  await tomas.page.getByRole('button', { name: 'Add 1 decision' }).click();
  await tomas.page.getByRole('link', { name: 'One desk' }).first().waitFor();
});
