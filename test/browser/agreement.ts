/** The page of an agreement as a test sees it. */
import { readContent } from '@entente/documents/agreement/read-content';
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { DocumentId } from '@entente/protocol/ids';
import type { OpenDatabase } from '@entente/server/db/database';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Visitor } from '../support/browser.ts';
import { readLedger, replay } from '../support/documents.ts';

/** A page that never comes to rest, since somebody else types all the time, is taken as it is after this. */
const idleMs = 5000;

/** The text itself, where people write. */
export const textOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Text of the agreement' });

/** The words about whether ours are safe. */
export const saveStateOf = (page: Page): Locator => page.getByTestId('save-state');

/** Resolves when the page says exactly this. */
export async function untilSays(page: Page, words: string | RegExp): Promise<void> {
  await saveStateOf(page).filter({ hasText: words }).waitFor();
}

/** Resolves when the page says that everything is on the record. */
export const untilSaved = (page: Page): Promise<void> => untilSays(page, /^Saved$/);

/**
 * Resolves when the page has done what it had begun to do. A field is drawn some moments before it listens to keys: too
 * short for a person, long enough for a test on a busy machine.
 */
export const untilIdle = (page: Page): Promise<void> =>
  page.evaluate(
    (timeout) => new Promise<void>((resolve) => requestIdleCallback(() => resolve(), { timeout })),
    idleMs,
  );

/** The address of a document within its alliance. */
export const addressOf = ({ who }: Visitor, documentId: DocumentId): string =>
  `/alliances/${who.allianceId}/documents/${documentId}`;

/** Opens an agreement and waits until it is caught up. */
export async function openAgreement(visitor: Visitor, documentId: DocumentId): Promise<void> {
  await visitor.page.goto(addressOf(visitor, documentId));
  await textOf(visitor.page).waitFor();
  await untilSaved(visitor.page);
  await untilIdle(visitor.page);
}

/** Each block of the text on a page, without the carets of others. */
export const blocksOn = (page: Page): Promise<string[]> =>
  textOf(page).evaluate((root) =>
    [...root.children]
      .filter((child) => !child.matches('[aria-hidden="true"], .ProseMirror-gapcursor'))
      .map((child) => child.textContent),
  );

const textIn = (node: ProseMirrorJSON): string => node.text ?? (node.content ?? []).map(textIn).join('');

/** Each block of the text as the rows of the ledger give it. */
export async function blocksOnRecord(pool: OpenDatabase['pool'], documentId: DocumentId): Promise<string[]> {
  const { content = [] } = readContent(replay(await readLedger(pool, documentId)));
  return content.map(textIn);
}

/** Resolves when a page shows these blocks. */
export async function untilBlocks(page: Page, blocks: readonly string[]): Promise<void> {
  await expect.poll(() => blocksOn(page)).toEqual(blocks);
}

/** Whether the caret stands at that end of its block, two frames later still. The block is one line. */
export const isCaretAt = (page: Page, key: 'Home' | 'End'): Promise<boolean> =>
  page.evaluate(async (end) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const { anchorNode, anchorOffset } = getSelection() ?? {};
    const block = (anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement)?.closest(
      'p, h1, h2, h3',
    );
    if (!anchorNode || !block) return false;
    const before = document.createRange();
    before.setStart(block, 0);
    before.setEnd(anchorNode, anchorOffset ?? 0);
    return before.toString().length === (end === 'Home' ? 0 : block.textContent.length);
  }, key);

/** Puts the caret at the end of a block of the text, from 0. */
export async function goToEndOf(page: Page, block: number): Promise<void> {
  await textOf(page).locator('> *').nth(block).click();
  await page.keyboard.press('End');
}

/** Two people type at once, key by key. */
export async function typeAtOnce(one: [Page, string], two: [Page, string]): Promise<void> {
  const [[pageOne, wordsOne], [pageTwo, wordsTwo]] = [one, two];
  for (let at = 0; at < Math.max(wordsOne.length, wordsTwo.length); at++) {
    await Promise.all([
      pageOne.keyboard.type(wordsOne.charAt(at)),
      pageTwo.keyboard.type(wordsTwo.charAt(at)),
    ]);
  }
}
