/** Versions and comparisons as addresses: linked, opened, left by going back; and versions as files. */
import { readFile } from 'node:fs/promises';
import { hashContent, type HashedContent } from '@entente/documents/canonical/content-hash';
import type { DocumentId } from '@entente/protocol/ids';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Visitor } from '../support/browser.ts';
import { createDocument } from '../support/documents.ts';
import { command } from '../support/people.ts';
import { type } from '../support/text.ts';
import { Writer } from '../support/writer.ts';
import { addressOf, textOf } from './agreement.ts';
import { barOf } from './history.ts';
import { openRisks, registerWith } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const shownText = (page: Page) => page.locator('.agreement-text:visible');

/** Presses a format in the menu behind a button, and takes the file. */
async function download(page: Page, button: string, format: RegExp): Promise<{ name: string; text: string }> {
  await page.getByRole('button', { name: button, exact: true }).click();
  const [given] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('menu', { name: button, exact: true }).getByRole('menuitem', { name: format }).click(),
  ]);
  return { name: given.suggestedFilename(), text: await readFile(await given.path(), 'utf8') };
}

const keep = ({ who }: Visitor, documentId: DocumentId, label: string) =>
  command(who, `/api/documents/${documentId}/versions`, { kind: 'named', label });

/** An agreement with two named versions and a draft that went on. */
async function agreementWithPast(visitor: Visitor): Promise<DocumentId> {
  const documentId = await createDocument(visitor.who, 'Of two firms');
  const writer = new Writer(visitor.who, { documentId, initial: 'x' });
  await writer.until('saved');
  for (const [words, label] of [
    ['We deliver.', 'First'],
    [' Harbor pays.', 'Second'],
    [' On Friday.', undefined],
  ] as const) {
    type(writer.ydoc, words);
    await writer.until('saved');
    if (label !== undefined) await keep(visitor, documentId, label);
  }
  writer.close();
  return documentId;
}

test('[HI10] [HI15] a comparison is linked to the other firm; back ends it, then closes the version', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await agreementWithPast(maya);
  await maya.page.goto(addressOf(maya, documentId));
  await textOf(maya.page).waitFor();
  await maya.page.getByRole('button', { name: 'History' }).click();
  await maya.page.getByRole('button', { name: /Second/ }).click();
  const bar = barOf(maya.page);
  await bar.getByText('Second', { exact: true }).waitFor();
  await bar.getByRole('combobox', { name: 'Compare with' }).click();
  await maya.page.getByRole('option', { name: 'First' }).click();
  await maya.page.waitForURL(/\?version=2&with=1$/);

  await daniel.page.goto(new URL(maya.page.url()).pathname + new URL(maya.page.url()).search);
  await daniel.page.locator('ins', { hasText: 'Harbor pays.' }).waitFor();
  await barOf(daniel.page).getByText('1 change').waitFor();

  await maya.page.goBack();
  await bar.getByText('1 change').waitFor({ state: 'detached' });
  await expect.poll(() => shownText(maya.page).innerText()).toBe('We deliver. Harbor pays.');
  await maya.page.goBack();
  await bar.waitFor({ state: 'detached' });
  await expect.poll(() => textOf(maya.page).innerText()).toBe('We deliver. Harbor pays. On Friday.');
  await maya.page.goForward();
  await bar.waitFor();

  const page = await download(maya.page, 'Download', /Web page/);
  expect(page.name).toMatch(/^Of two firms Version 2, Second\.html$/);
  expect(page.text).toContain('<p>We deliver. Harbor pays.</p>');
  expect(page.text).not.toContain('On Friday');
  const { text: markdown } = await download(maya.page, 'Download', /Markdown/);
  expect(markdown).toMatch(/^version: "2"$/m);
  const { text: json } = await download(maya.page, 'Download', /JSON/);
  const file = JSON.parse(json) as HashedContent & { hash: string };
  expect(await hashContent(file)).toBe(file.hash);
  expect(markdown).toContain(file.hash);
  const draft = await download(maya.page, 'Download the draft', /Markdown/);
  expect(draft.text).toContain('We deliver. Harbor pays. On Friday.');
  expect(draft.text).toContain('version: Draft, not a kept version');

  for (const [wrong, words] of [
    ['?version=99', 'There is no version 99'],
    ['?version=2&with=98', 'There is no version 98'],
    ['?version=yesterday', 'There is no such version'],
  ] as const) {
    await daniel.page.goto(addressOf(daniel, documentId) + wrong);
    await daniel.page.getByText(words).waitFor();
  }
  await daniel.page.getByRole('button', { name: 'Back to the draft' }).click();
  await textOf(daniel.page).waitFor();
  await expect.poll(() => new URL(daniel.page.url()).search).toBe('');
});

test('[HI10] [HI15] the history of our risks is an address as well', async () => {
  const [maya] = await app.visit('maya');
  const documentId = await registerWith(maya, [{ title: 'Vans are late', likelihood: 2, impact: 4 }]);
  await keep(maya, documentId, 'Before the quarter');
  await openRisks(maya, '?history=true&version=1');
  await maya.page.getByRole('heading', { name: 'Before the quarter' }).waitFor();
  const { name, text } = await download(maya.page, 'Download', /CSV/);
  expect(name).toMatch(
    /^Our risks version 1 \d{4}-\d\d-\d\d \d\d\.\d\d UTC seq \d+ sha256 [0-9a-f]{64}\.csv$/,
  );
  expect(text).toContain('R-1,Vans are late');
  await maya.page.getByText('What changed since').click();
  await maya.page.waitForURL(/version=1&with=draft/);
  await maya.page.getByText('Nothing differs.').waitFor();
  await maya.page.goBack();
  await maya.page.getByText('Nothing differs.').waitFor({ state: 'detached' });
  await maya.page.getByRole('button', { name: 'Close the history' }).last().click();
  await maya.page.getByRole('grid').waitFor();
  await maya.page.goto(`${new URL(maya.page.url()).pathname}?version=7`);
  await maya.page.getByText('There is no version 7').waitFor();
});
