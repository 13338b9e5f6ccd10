/** The grid of risks as a test sees it. */
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

/** The grid itself. */
export const gridOf = (page: Page): Locator => page.getByRole('grid', { name: 'Risks' });

/** The fields in the order in which a register first shows them. */
export type Field =
  | 'number'
  | 'title'
  | 'category'
  | 'likelihood'
  | 'impact'
  | 'score'
  | 'owner'
  | 'status'
  | 'dueOn'
  | 'response'
  | 'mitigation';

/** A cell of the row whose number is `R-n`. */
export const cellOf = (page: Page, number: number, field: Field): Locator =>
  gridOf(page)
    .getByRole('row')
    .filter({ has: page.getByText(`R-${number}`, { exact: true }) })
    .locator(`[data-field="${field}"]`);

/** The words of a column from top to bottom, as far as it is drawn. */
export const columnOn = (page: Page, field: Field): Promise<string[]> =>
  gridOf(page)
    .locator(`[role="gridcell"][data-field="${field}"]`)
    .evaluateAll((cells) =>
      cells.map((cell) => (cell.firstElementChild?.textContent ?? '').replaceAll(' ', ' ').trim()),
    );

/** Resolves when a column shows this. */
export async function untilColumn(page: Page, field: Field, words: readonly string[]): Promise<void> {
  await expect.poll(() => columnOn(page, field)).toEqual(words);
}

/** The field and the row of the cell that has the focus, such as `title R-2`; empty when no cell has. */
export const focusedCell = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const cell = document.activeElement?.closest<HTMLElement>('[data-field]');
    const row = cell?.closest('[data-row]');
    const number = row?.querySelector('[data-field="number"]')?.textContent ?? '';
    return cell ? `${cell.dataset['field']} ${number.trim()}`.trim() : '';
  });

/** Resolves when that cell has the focus. */
export async function untilAt(page: Page, cell: string): Promise<void> {
  await expect.poll(() => focusedCell(page)).toBe(cell);
}

/** Presses keys one after the other. */
export async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** Pastes text where the focus is, as the browser would. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((words) => {
    const data = new DataTransfer();
    data.setData('text/plain', words);
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(event);
  }, text);
}
