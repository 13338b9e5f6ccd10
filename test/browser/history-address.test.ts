/** Versions and comparisons as addresses: linked, opened, left by going back. */
import type { DocumentId } from '@entente/protocol/ids';
import { expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import type { Visitor } from '../support/browser.ts';
import { createDocument } from '../support/documents.ts';
import { command } from '../support/people.ts';
import { type } from '../support/text.ts';
import { Writer } from '../support/writer.ts';
import { addressOf, textOf } from './agreement.ts';
import { openRisks, registerWith } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const barOf = (page: Page) => page.getByRole('region', { name: 'A version, not the draft' });
const shownText = (page: Page) => page.locator('.agreement-text:visible');

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

test('[HI10] a comparison is linked to the other firm; back ends it, then closes the version', async () => {
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
  expect(await barOf(daniel.page).getByText('1 change').count()).toBe(1);

  await maya.page.goBack();
  await bar.getByText('1 change').waitFor({ state: 'detached' });
  expect(await shownText(maya.page).innerText()).toBe('We deliver. Harbor pays.');
  await maya.page.goBack();
  await bar.waitFor({ state: 'detached' });
  expect(await textOf(maya.page).innerText()).toBe('We deliver. Harbor pays. On Friday.');
  await maya.page.goForward();
  await bar.waitFor();

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
  expect(new URL(daniel.page.url()).search).toBe('');
});

test('[HI10] the history of our risks is an address as well', async () => {
  const [maya] = await app.visit('maya');
  const documentId = await registerWith(maya, [{ title: 'Vans are late', likelihood: 2, impact: 4 }]);
  await keep(maya, documentId, 'Before the quarter');
  await openRisks(maya, '?history=true&version=1');
  await maya.page.getByRole('heading', { name: 'Before the quarter' }).waitFor();
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
