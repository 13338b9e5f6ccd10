/** How far a draft has drifted from what both firms agreed to: told live, by whom, and brought back by amendments. */
import { readSections } from '@entente/documents/agreement/sections';
import { setRiskValues } from '@entente/documents/register/write-register';
import { proposalId } from '@entente/protocol/api/proposals';
import type { DocumentId } from '@entente/protocol/ids';
import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { bringInForce, proposeTo } from '../support/agreeing.ts';
import { createDocument, readLedger, replay } from '../support/documents.ts';
import { risksIn } from '../support/registers.ts';
import { Writer } from '../support/writer.ts';
import { expectAccessible } from './accessible.ts';
import { addressOf, goToEndOf, openAgreement, textOf, untilBlocks, untilSaved } from './agreement.ts';
import { registerWith } from './risks.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const blocks = ['Scope', 'We deliver within two days.', 'Price', 'Four euros.', 'Notice', 'Three months.'];

const drift = (page: Page): Locator => page.getByRole('region', { name: 'How far the draft has drifted' });
const clause = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });
const badge = (page: Page, name: string): Locator => page.getByRole('link', { name, exact: true });

/** The section that begins with this heading, as it is on the record. */
async function sectionOf(documentId: DocumentId, heading: string) {
  const { pool } = app.server.database;
  const sections = readSections(replay(await readLedger(pool, documentId)));
  const { id } = sections.find(({ title }) => title === heading)!;
  return { part: { kind: 'section', id } };
}

test('[DF1] [DF2] [DF3] [DF4] [DF5] [AG3] the other firm drifts while the first watches, and amendments bring the draft back', async () => {
  const [maya, ingrid] = await app.visit('maya', 'ingrid');
  const { page } = maya;
  const both = [maya.who, ingrid.who] as const;
  const documentId = await createDocument(maya.who, 'What holds');
  await Promise.all([openAgreement(maya, documentId), openAgreement(ingrid, documentId)]);
  await textOf(page).click();
  await page.keyboard.type(
    '# Scope\nWe deliver within two days.\n# Price\nFour euros.\n# Notice\nThree months.',
  );
  await untilBlocks(ingrid.page, blocks);
  await untilSaved(page);
  await bringInForce(both, await proposeTo(maya.who, documentId));
  await page.getByRole('link', { name: /^In force since/ }).waitFor();

  await goToEndOf(ingrid.page, 1);
  for (let letter = 0; letter < ' two days.'.length; letter++) await ingrid.page.keyboard.press('Backspace');
  await ingrid.page.keyboard.type(' a week.');
  await goToEndOf(ingrid.page, 3);
  await ingrid.page.keyboard.type(' Or five.');
  // A quiet draft had no such link.
  await badge(page, '2 clauses differ from what is in force: all changed by Harbor.').click();

  await clause(page, '1 Scope').getByText('Ingrid Solheim, Harbor').waitFor();
  await clause(page, '1 Scope').locator('del[data-who^="Removed by Ingrid"]').first().waitFor();
  await expect.poll(() => clause(page, '2 Price').locator('ins').innerText()).toBe(' Or five.');

  await goToEndOf(ingrid.page, 5);
  await ingrid.page.keyboard.press('Shift+Home');
  await ingrid.page.keyboard.press('Control+b');
  await drift(page).getByText('all changed by Harbor. In 1 more the format alone differs.').waitFor();
  await clause(page, '3 Notice').getByText('The format alone, the same words').waitFor();
  await clause(page, '3 Notice').getByText('Ingrid Solheim, Harbor').waitFor();
  await goToEndOf(ingrid.page, 3);
  await ingrid.page.keyboard.type(' Or six.');
  await clause(page, '2 Price').locator('ins', { hasText: 'Or five. Or six.' }).waitFor();

  const here = (name: string) =>
    page.waitForFunction((label) => document.activeElement?.getAttribute('aria-label') === label, name);
  await page.keyboard.press('j');
  await here('1 Scope');
  await page.keyboard.press('j');
  await here('2 Price');
  await page.keyboard.press('k');
  await here('1 Scope');
  await expectAccessible(page);

  await untilSaved(ingrid.page);
  await clause(page, '2 Price').getByRole('button', { name: 'Propose this section' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Propose to Harbor' }).click();
  await page.waitForURL(/\/proposals\//);
  const about = page.getByRole('complementary', { name: 'About the proposal' });
  await about.getByText('Waits for your signature').waitFor();
  expect(await about.getByText('The draft has moved on.').count()).toBe(0);
  await goToEndOf(ingrid.page, 1);
  await ingrid.page.keyboard.type(' Or two.');
  await about.getByText(/The draft has moved on. Ingrid Solheim \(Harbor\) wrote in it/).waitFor();
  await about.getByRole('link', { name: 'What changed in the draft since' }).waitFor();

  await bringInForce(both, { documentId, id: proposalId.parse(page.url().split('/').at(-1)) });
  await page.goto(`${addressOf(maya, documentId)}/drift`);
  await drift(page)
    .getByText(
      '1 clause differs from what is in force: changed by Harbor. In 1 more the format alone differs.',
    )
    .waitFor();
  await untilSaved(ingrid.page);
  for (const heading of ['Scope', 'Notice'])
    await bringInForce(both, await proposeTo(maya.who, documentId, await sectionOf(documentId, heading)));
  await page.getByText('The draft says what is in force').waitFor();
  await ingrid.page.getByRole('link', { name: /from what is in force/ }).waitFor({ state: 'detached' });
});

test('[DF7] a risk that was agreed and is scored anew by the other firm says so on its panel', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await registerWith(maya, [{ title: 'Storms', likelihood: 2, impact: 4 }]);
  const writer = new Writer(daniel.who, { documentId, initial: 'd' });
  await writer.until('saved');
  await expect.poll(() => risksIn(writer.ydoc)[0]?.number).toBe(1);
  const [risk] = risksIn(writer.ydoc);
  const part = { kind: 'entry', id: risk!.id };
  await bringInForce([maya.who, daniel.who], await proposeTo(maya.who, documentId, { part }));
  await maya.page.goto(`/alliances/${maya.who.allianceId}/risks?entry=R-1`);
  const panel = maya.page.getByRole('complementary', { name: 'R-1 Storms' });
  await panel.waitFor();
  setRiskValues(writer.ydoc, risk!.id, { likelihood: 5, status: 'closed' });
  const told = panel.getByText('Differs from what was agreed in Likelihood, changed by Harbor');
  await told.click();
  await panel.getByText('Daniel Okafor, Harbor').waitFor();
  await panel.getByRole('link', { name: 'What was agreed' }).waitFor();
  writer.page.close();
});
