/** Who may read and not write, and documents that nobody writes. */
import { isEditFrame } from '@entente/protocol/frames';
import { expect, test } from 'vitest';
import type { Visitor } from '../support/browser.ts';
import { createDocument, readLedger } from '../support/documents.ts';
import {
  blocksOn,
  blocksOnRecord,
  openAgreement,
  textOf,
  untilBlocks,
  untilSaved,
  untilSays,
} from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

async function expectReadOnly({ page }: Visitor) {
  await page.locator('[data-agreement] [contenteditable="false"]').first().waitFor();
  expect(await page.getByRole('toolbar', { name: 'Formatting' }).count()).toBe(0);
}

test('[BR8] a viewer and a commenter cannot type, are told why, and are seen by the others', async () => {
  const [maya, priya, kenji] = await app.visit('maya', 'priya', 'kenji');
  const documentId = await createDocument(maya.who, 'For reading');
  await openAgreement(maya, documentId);
  await textOf(maya.page).click();
  await maya.page.keyboard.type('Written by Maya.');
  await untilSaved(maya.page);
  const before = (await readLedger(app.server.database.pool, documentId)).length;
  const reasons = [
    [priya, 'You can read. Editors of both firms write the text.'],
    [kenji, 'You can read and comment. Editors of both firms write the text.'],
  ] as const;
  for (const [reader, reason] of reasons) {
    await openAgreement(reader, documentId);
    await reader.page.getByText(reason).waitFor();
    await expectReadOnly(reader);
    await textOf(reader.page).click();
    await reader.page.keyboard.type('Not mine to write.');
    expect(await blocksOn(reader.page)).toEqual(['Written by Maya.']);
    expect(await reader.page.getByRole('textbox', { name: 'Title' }).count()).toBe(0);
  }
  await maya.page
    .getByRole('button', {
      name: '3 people here: Maya Lindqvist (Northwind), Priya Raman (Northwind), Kenji Watanabe (Harbor)',
    })
    .or(
      maya.page.getByRole('button', {
        name: '3 people here: Maya Lindqvist (Northwind), Kenji Watanabe (Harbor), Priya Raman (Northwind)',
      }),
    )
    .waitFor();
  await textOf(maya.page).click();
  await maya.page.keyboard.press('End');
  await maya.page.keyboard.type(' They follow.');
  for (const { page } of [priya, kenji]) await untilBlocks(page, ['Written by Maya. They follow.']);
  const rows = await readLedger(app.server.database.pool, documentId);
  expect(rows.slice(before).every(({ userId }) => userId === maya.who.userId)).toBe(true);
});

test('[BR9] archived: open editors turn read-only; brought back: they can be written in again', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await createDocument(maya.who, 'Put away');
  await Promise.all([
    openAgreement(daniel, documentId),
    maya.page.goto(`/alliances/${maya.who.allianceId}/agreements`),
  ]);
  const link = maya.page.getByRole('link', { name: 'Put away', exact: true });
  await maya.page.getByRole('button', { name: 'More for Put away' }).click();
  await maya.page.getByRole('menuitem', { name: 'Archive' }).click();
  await link.waitFor({ state: 'detached' });
  await daniel.page.getByRole('button', { name: 'Bring back' }).waitFor();
  await expectReadOnly(daniel);

  await maya.page.getByRole('button', { name: 'Undo' }).click();
  await link.waitFor();
  await daniel.page.locator('[data-agreement] [contenteditable="true"]').waitFor();

  await link.focus();
  await maya.page.keyboard.press('Delete');
  await expectReadOnly(daniel);
  await daniel.page.getByRole('button', { name: 'Bring back' }).click();
  await daniel.page.locator('[data-agreement] [contenteditable="true"]').waitFor();
  await link.waitFor();
  await textOf(daniel.page).click();
  await daniel.page.keyboard.type('Written again.');
  await untilSaved(daniel.page);
});

test('[BR28] a reader reaches a wide table by Tab and scrolls it with the arrows; while the text is written in, it stays one', async () => {
  const [maya, priya] = await app.visit('maya', 'priya');
  const documentId = await createDocument(maya.who, 'Handed over', 'working-agreement');
  await priya.page.setViewportSize({ width: 390, height: 844 });
  await Promise.all([openAgreement(maya, documentId), openAgreement(priya, documentId)]);
  const table = textOf(priya.page)
    .getByRole('region', { name: /^Table: / })
    .first();
  await table.waitFor();
  for (let stops = 0; stops < 40 && !(await table.evaluate((box) => box === document.activeElement)); stops++)
    await priya.page.keyboard.press('Tab');
  await textOf(maya.page).locator('p').first().click();
  await maya.page.keyboard.type('Written meanwhile.');
  await textOf(priya.page).getByText('Written meanwhile.').waitFor();
  await priya.page.keyboard.press('ArrowRight');
  await expect.poll(() => table.evaluate(({ scrollLeft }) => scrollLeft)).toBeGreaterThan(0);
  expect(await table.evaluate((box) => box === document.activeElement)).toBe(true);
  expect(await textOf(maya.page).getByRole('region').count()).toBe(0);

  await priya.page.setViewportSize({ width: 1280, height: 800 });
  await table.waitFor({ state: 'detached' });
});

test('[BR29] after a refusal that is final the text can be read and not changed, until the page tries again', async () => {
  const [maya] = await app.visit('maya');
  const { page, who } = maya;
  const documentId = await createDocument(who, 'Refused');
  let isSpoiling = false;
  await page.routeWebSocket(/\/sync\//, (socket) => {
    const server = socket.connectToServer();
    socket.onMessage((frame) => {
      const isEdit = typeof frame !== 'string' && isEditFrame(frame);
      server.send(isSpoiling && isEdit ? Buffer.from(frame.subarray(0, -2)) : frame);
    });
  });
  await openAgreement(maya, documentId);
  await textOf(page).click();
  await page.keyboard.type('On the record.');
  await untilSaved(page);
  const before = (await readLedger(app.server.database.pool, documentId)).length;

  isSpoiling = true;
  await page.keyboard.type('!');
  await untilSays(page, /^Not saved$/);
  await expectReadOnly(maya);
  const reason = 'This page sent something the server could not read.';
  await page.locator('[data-agreement]').getByText(reason).waitFor();
  await textOf(page).click();
  await page.keyboard.type('Nothing more.');
  expect(await blocksOn(page)).toEqual(['On the record.!']);
  expect(await readLedger(app.server.database.pool, documentId)).toHaveLength(before);

  isSpoiling = false;
  await page.getByRole('button', { name: 'Try again' }).click();
  await untilSaved(page);
  await textOf(page).click();
  await page.keyboard.press('End');
  await page.keyboard.type(' Again.');
  await untilSaved(page);
  expect(await blocksOnRecord(app.server.database.pool, documentId)).toEqual(['On the record.! Again.']);
});
