/** HTML of other programs, pasted through the clipboard's own event. */
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { createDocument } from '../support/documents.ts';
import type { Visitor } from '../support/browser.ts';
import { blocksOnRecord, openAgreement, textOf, untilSaved } from './agreement.ts';
import { googleDocs, webPage, word, wordTable } from './pasted.ts';
import { startTogether } from './together.ts';

const app = startTogether();

async function paste(page: Page, html: string): Promise<void> {
  await textOf(page).click();
  await page.keyboard.press('Control+a');
  await textOf(page).evaluate((target, data) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/html', data);
    clipboardData.setData('text/plain', 'not this');
    target.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, html);
}

/** The names of the elements in the text, without the editor's own. */
const structureOf = (page: Page) =>
  textOf(page).evaluate((root) => ({
    headings: [...root.querySelectorAll('h1, h2, h3')].map((one) => `${one.localName} ${one.textContent}`),
    items: [...root.querySelectorAll('li')].map((one) => one.querySelector('p')?.textContent),
    marks: [...root.querySelectorAll('strong, em, u, s, a')].map(
      (one) => `${one.localName} ${one.textContent}`,
    ),
    cells: [...root.querySelectorAll('th, td')].map((one) => one.textContent),
    links: [...root.querySelectorAll('a')].map((one) => one.getAttribute('href')),
    foreign: [...root.querySelectorAll('script, iframe, svg, button, font, [onclick], [class^="Mso"]')]
      .length,
    images: [...root.querySelectorAll('img:not(.ProseMirror-separator)')].length,
    ticked: [...root.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')].map((one) => one.checked),
  }));

async function pasteIntoNew(visitor: Visitor, html: string) {
  const documentId = await createDocument(visitor.who, 'Pasted');
  await openAgreement(visitor, documentId);
  await paste(visitor.page, html);
  await expect.poll(() => textOf(visitor.page).textContent()).not.toBe('');
  await untilSaved(visitor.page);
  const onRecord = (await blocksOnRecord(app.server.database.pool, documentId)).join('\n');
  return { ...(await structureOf(visitor.page)), onRecord };
}

test('[BR23] Word: headings, nested lists, marks and links stay; its markers, styles and wrappers go', async () => {
  const [maya] = await app.visit('maya');
  const got = await pasteIntoNew(maya, word);
  expect(got.headings).toContain('h1 Purpose');
  expect(got.items).toEqual(['First point', 'Below the first', 'Second point', 'Agree', 'in writing']);
  expect(got.marks).toEqual(['strong one', 'em together', 'a our plan']);
  expect(got.links).toEqual(['https://harbor.example/plan']);
  expect(got.foreign).toBe(0);
  expect(got.onRecord).not.toMatch(/·|not this|mso/);

  const table = await pasteIntoNew(maya, wordTable);
  expect(table.cells).toEqual(['Decision', 'Scope', 'Mia Chen']);
});

test('[BR23] Google Docs: structure and marks stay, also tasks; the bold wrapper around all is nothing', async () => {
  const [maya] = await app.visit('maya');
  const got = await pasteIntoNew(maya, googleDocs);
  expect(got.headings).toEqual(['h1 Who decides']);
  expect(got.marks).toEqual(['strong bold', 'em italic', 'u underlined', 'a linked']);
  expect(got.items).toEqual(['One', 'One deeper', 'Two', 'Done', 'Open']);
  expect(got.ticked).toEqual([true, false]);
  expect(got.images).toBe(0);
});

test('[BR23] a web page: the text stays, nothing of it runs, loads or leads astray', async () => {
  const [maya] = await app.visit('maya');
  const asked: string[] = [];
  maya.page.on('request', (request) => asked.push(request.url()));
  const got = await pasteIntoNew(maya, webPage);
  expect(got.headings[0]).toBe('h1 Service levels');
  expect(got.links).toEqual(['mailto:mia@harbor.example']);
  expect(got.onRecord).toContain('a trap');
  expect(got.onRecord).not.toContain('alert');
  expect(got).toMatchObject({ foreign: 0, images: 0, cells: ['Level', 'Gold'] });
  // Chromium reports handlers also where they could never run: in the detached document that cleans what is pasted.
  app.browser.expectComplaints(/inline event handler/);
  expect(asked.filter((url) => !url.startsWith(app.server.url))).toEqual([]);
});
