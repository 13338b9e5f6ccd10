/** What both firms accepted stands beside what the draft says now, and leaves the product as a file that proves itself. */
import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bringInForce, proposeTo } from '../support/agreeing.ts';
import { createDocument } from '../support/documents.ts';
import { expectAccessible } from './accessible.ts';
import { openAgreement, textOf, untilSaved } from './agreement.ts';
import { openRisks, panelOf, registerWith } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const program = path.join(import.meta.dirname, '../../scripts/verify.mjs');

/** How the program ends for a file, and what it says. */
async function verify(file: string): Promise<[code: number, words: string]> {
  const run = promisify(execFile)(process.execPath, [program, file]);
  const { stdout, code } = await run.then(
    (done) => ({ ...done, code: 0 }),
    (error: unknown) => error as { stdout: string; code: number },
  );
  return [code, stdout];
}

/** Downloads what the page shows. @returns where the file is */
async function download(page: Page, format: RegExp): Promise<string> {
  await page.getByRole('button', { name: 'Download', exact: true }).click();
  const coming = page.waitForEvent('download');
  await page.getByRole('menuitem', { name: format }).click();
  return (await coming).path();
}

test('[AG13] [AG14] a score is proposed from its panel and accepted; scored anew, the accepted one stands beside it', async () => {
  const [maya, ingrid] = await app.visit('maya', 'ingrid');
  await registerWith(maya, [{ title: 'Storms close the harbour', likelihood: 2, impact: 4 }]);
  await openRisks(maya, '?entry=R-1');
  const panel = panelOf(maya.page, /^R-1/);
  await panel.getByRole('button', { name: 'Propose this score to Harbor' }).click();
  await maya.page.getByRole('dialog').getByRole('button', { name: 'Propose to Harbor', exact: true }).click();
  await maya.page.waitForURL(/\/proposals\//);
  await maya.page.getByRole('heading', { name: 'R-1 Storms close the harbour', level: 2 }).first().waitFor();
  await maya.page.getByText('8 of 25', { exact: true }).waitFor();

  await openRisks(ingrid, '?entry=R-1');
  const theirs = panelOf(ingrid.page, /^R-1/);
  const state = theirs.getByRole('region', { name: 'Agreed score' });
  await state.getByText('Proposed', { exact: true }).waitFor();
  expect(await state.getByRole('button').count()).toBe(0);
  const [, documentId = '', id = ''] = /documents\/([^/]+)\/proposals\/([^/?]+)/.exec(maya.page.url()) ?? [];
  await bringInForce([maya.who, ingrid.who], { documentId, id } as Parameters<typeof bringInForce>[1]);
  await state.getByText(/^Accepted Every firm accepted 8, moderate/).waitFor();
  await expectAccessible(ingrid.page);

  await theirs.getByRole('radio', { name: /Almost certain/ }).click();
  await untilSaved(ingrid.page);
  await state.getByText('We have scored it anew since.').waitFor();
  await theirs.getByText('8 accepted', { exact: true }).waitFor();
  await openRisks(maya);
  await maya.page.getByRole('gridcell').getByText('8 accepted', { exact: true }).waitFor();
  await openRisks(maya, '?view=map');
  await maya.page.getByRole('button', { name: /^R-1 Storms.*, 8 accepted$/ }).waitFor();
  await state.getByRole('link', { name: 'The accepted score' }).click();
  await ingrid.page.getByText('8 of 25', { exact: true }).waitFor();
});

test('[AG12] [CT3] both firms download one certificate; it is sound, and not after one changed character', async () => {
  const [maya, ingrid] = await app.visit('maya', 'ingrid');
  const documentId = await createDocument(maya.who, 'Of two firms');
  await openAgreement(maya, documentId);
  await textOf(maya.page).click();
  await maya.page.keyboard.type('We deliver on Friday.');
  await untilSaved(maya.page);
  const proposal = await proposeTo(maya.who, documentId);
  await bringInForce([maya.who, ingrid.who], proposal);
  const address = `/alliances/${maya.who.allianceId}/documents/${documentId}/in-force/${proposal.id}`;
  await Promise.all([maya, ingrid].map(({ page }) => page.goto(address)));
  const record = maya.page.getByRole('complementary', { name: 'About the text in force' });
  await record.getByText('How to check it').waitFor();
  await record.getByTitle('Europe/Stockholm').filter({ hasText: 'Northwind' }).first().waitFor();
  await record.getByTitle('Europe/London').filter({ hasText: 'Harbor' }).first().waitFor();
  await expectAccessible(maya.page);

  const file = await download(maya.page, /^Certificate/);
  const certificate = await readFile(file, 'utf8');
  expect(await readFile(await download(ingrid.page, /^Certificate/), 'utf8')).toBe(certificate);
  expect(await verify(file)).toEqual([0, expect.stringContaining('what the file says.')]);
  expect(await verify(await download(ingrid.page, /^JSON/))).toEqual([
    0,
    expect.stringContaining(proposal.hash),
  ]);
  for (const [from, to, why] of [
    ['<p>We deliver on Friday', '<p>We deliver on Fryday', 'What the page shows is not what was agreed to'],
    ['"text":"We deliver', '"text":"We deliwer', 'The content is not what the hash says'],
    ['"name":"Ingrid', '"name":"Ingryd', 'Who agreed, when or in which words'],
  ] as const) {
    expect(certificate).toContain(from);
    const changed = `${file}.html`;
    await writeFile(changed, certificate.replace(from, to));
    expect(await verify(changed)).toEqual([1, expect.stringContaining(why)]);
  }

  // It opens from the disk alone, and says what was agreed.
  await ingrid.page.setContent(certificate);
  expect(await ingrid.page.getByRole('main').innerText()).toBe('We deliver on Friday.');
});
