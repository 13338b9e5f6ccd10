/** The page of the decision log as a test sees it. */
import type { NewDecision } from '@entente/documents/log/write-log';
import { addDecisions } from '@entente/documents/log/write-log';
import type { DocumentId } from '@entente/protocol/ids';
import type { Locator, Page } from 'playwright-core';
import type { Visitor } from '../support/browser.ts';
import { createLog } from '../support/logs.ts';
import { Writer } from '../support/writer.ts';
import { untilIdle, untilSaved } from './agreement.ts';

/** The address of the log within its alliance. */
export const decisionsAddress = ({ who }: Visitor, search = ''): string =>
  `/alliances/${who.allianceId}/decisions${search}`;

/** Opens the log and waits until it is caught up. */
export async function openDecisions(visitor: Visitor, search = ''): Promise<void> {
  await visitor.page.goto(decisionsAddress(visitor, search));
  await untilSaved(visitor.page);
  await untilIdle(visitor.page);
}

/** A log with these decisions on the record, in place of the one before. */
export async function logWith({ who }: Visitor, decisions: readonly NewDecision[]): Promise<DocumentId> {
  const documentId = await createLog(who);
  if (decisions.length === 0) return documentId;
  const writer = new Writer(who, { documentId, initial: 'x' });
  await writer.until('saved');
  addDecisions(writer.ydoc, decisions);
  await writer.until('saved');
  writer.page.close();
  return documentId;
}

/** An open decision, by how it is called. */
export const decisionOn = (page: Page, name: string | RegExp): Locator => page.getByRole('article', { name });

/** A field of an open decision, by its label. */
export const fieldIn = (page: Page, name: string): Locator =>
  page.getByRole('article').getByRole('textbox', { name, exact: true });

/** The rows of the list, by what their links say. */
export const rowsOf = (page: Page): Promise<string[]> =>
  page.getByRole('list', { name: 'Decisions' }).getByRole('link').allInnerTexts();

/** Begins a decision by the menu of the page. */
export async function beginDecision(page: Page, template: string): Promise<void> {
  await page.getByRole('button', { name: 'New decision', exact: true }).click();
  await page.getByRole('menuitem', { name: template }).click();
  await untilTyping(page);
}

/** Resolves when this is what Enter takes of a list that a search has narrowed. */
export async function untilMarked(page: Page, name: string | RegExp): Promise<void> {
  const marked = page.locator('[role="option"]:is([aria-selected="true"], [data-combobox-selected])');
  await page.getByRole('option', { name }).and(marked).waitFor();
}

/** Resolves when what is typed goes into a field: on a busy machine the focus comes some frames after the click. */
export async function untilTyping(page: Page): Promise<void> {
  await page.waitForFunction(() =>
    document.activeElement?.matches('input:not([type="search"]), textarea, [contenteditable="true"]'),
  );
}
