/** The history of a document as a test sees it: its panel, the bar over a version, and versions kept by name. */
import type { Locator, Page } from 'playwright-core';

/** The panel beside the draft. */
export const panelOf = (page: Page): Locator => page.getByRole('complementary', { name: 'History' });

/** What says that a version is shown instead of the draft. */
export const barOf = (page: Page): Locator => page.getByRole('region', { name: 'A version, not the draft' });

/** Keeps the draft under a name, by the panel. */
export async function nameVersion(page: Page, label: string): Promise<void> {
  await panelOf(page).getByRole('button', { name: 'Name this version' }).click();
  const field = panelOf(page).getByRole('textbox', { name: 'Name of the version' });
  await field.fill(label);
  await field.press('Enter');
  await panelOf(page).getByRole('button', { name: label }).waitFor();
}
