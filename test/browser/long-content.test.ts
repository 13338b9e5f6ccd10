/** More than fits on a screen: two hundred long titles, and an agreement of a hundred pages. */
import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import type { DocumentId } from '@entente/protocol/ids';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { createDocument } from '../support/documents.ts';
import type { SignedIn } from '../support/people.ts';
import { openPage } from '../support/relay-page.ts';
import { openAgreement, textOf, untilSaved } from './agreement.ts';
import { startTogether } from './together.ts';

const app = startTogether();

const CLAUSES = 200;
const WORDS = 250;

function clause(at: number): Y.XmlElement[] {
  const heading = new Y.XmlElement('heading');
  heading.setAttribute('level', (at % 5 === 0 ? 1 : 2) as unknown as string);
  heading.insert(0, [new Y.XmlText(`Clause of matter ${at}`)]);
  const paragraph = new Y.XmlElement('paragraph');
  const words = Array.from({ length: WORDS }, (_, word) => `word${(at * WORDS + word) % 977}`);
  paragraph.insert(0, [new Y.XmlText(words.join(' '))]);
  return [heading, paragraph];
}

/** Writes fifty thousand words through a socket, as an editor's paste would. */
async function writeBook(who: SignedIn, documentId: DocumentId): Promise<void> {
  const writer = await openPage(who, documentId);
  writer.ydoc.transact(() => {
    const root = writer.ydoc.getXmlFragment(AGREEMENT_ROOT);
    root.insert(root.length, Array.from({ length: CLAUSES }, (_, at) => clause(at)).flat());
  });
  await writer.saved();
  writer.close();
}

/** Counts how often the toolbar's elements change from here on. */
async function watchToolbar(page: Page): Promise<() => Promise<number>> {
  const toolbar = page.getByRole('toolbar', { name: 'Formatting' });
  const count = await toolbar.evaluateHandle((element) => {
    const seen = { changes: 0 };
    new MutationObserver((records) => (seen.changes += records.length)).observe(element, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    return seen;
  });
  return () => count.evaluate((seen) => seen.changes);
}

test('[BR24] two hundred agreements with the longest titles stand in the list, which does not grow wide', async () => {
  const [maya] = await app.visit('maya');
  const titles = Array.from({ length: 200 }, (_, at) => `${at} `.padEnd(200, 'Verylongtitle'));
  for (let at = 0; at < titles.length; at += 20)
    await Promise.all(titles.slice(at, at + 20).map((title) => createDocument(maya.who, title)));
  await maya.page.goto(`/alliances/${maya.who.allianceId}/agreements`);
  const rows = maya.page.getByRole('main').getByRole('listitem');
  await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(204);
  const isWide = () => maya.page.evaluate(() => document.documentElement.scrollWidth > innerWidth);
  expect(await isWide()).toBe(false);
  await maya.page.setViewportSize({ width: 390, height: 844 });
  expect(await isWide()).toBe(false);
  await maya.page.getByRole('searchbox', { name: 'Search our agreements' }).fill('137 ');
  await expect.poll(() => rows.count()).toBe(1);
});

test('[BR25] an agreement of fifty thousand words opens, is written in, and the other person follows', async () => {
  const [maya, daniel] = await app.visit('maya', 'daniel');
  const documentId = await createDocument(maya.who, 'A hundred pages');
  await writeBook(maya.who, documentId);
  await Promise.all([openAgreement(maya, documentId), openAgreement(daniel, documentId)]);
  const outline = maya.page.getByRole('navigation', { name: 'Outline' });
  await expect.poll(() => outline.getByRole('listitem').count()).toBe(CLAUSES);

  await outline.getByRole('button', { name: /Clause of matter 100$/ }).click();
  const heading = textOf(maya.page).getByRole('heading', { name: 'Clause of matter 100' });
  await heading.click();
  await maya.page.keyboard.press('End');
  await maya.page.keyboard.type(' a');
  const countChanges = await watchToolbar(maya.page);
  await maya.page.keyboard.type('nd more of it');
  await textOf(daniel.page).getByRole('heading', { name: 'Clause of matter 100 and more of it' }).waitFor();
  expect(await countChanges()).toBe(0);
  await untilSaved(maya.page);
  await outline.getByRole('button', { name: /Clause of matter 100 and more of it$/ }).waitFor();
});
