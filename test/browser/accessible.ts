/** A page as a screen reader and a reader with weak eyes meet it. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Scheme = 'light' | 'dark';

interface Leniency {
  /** Selector of the only part that is judged. */
  readonly within?: string;
}

/** Colours that fade into each other are judged when they have arrived. What follows the scroll never ends. */
async function showIn(page: Page, scheme: Scheme): Promise<void> {
  await page.emulateMedia({ colorScheme: scheme });
  await page.waitForFunction(
    (wanted) => document.documentElement.dataset['mantineColorScheme'] === wanted,
    scheme,
  );
  await page.waitForFunction(
    () =>
      !document
        .getAnimations()
        .some(({ timeline, playState }) => timeline instanceof DocumentTimeline && playState === 'running'),
  );
}

/** A wide table that one may write in needs no stop of its own: the caret walks through its cells and takes the view along. */
const isWalkedByCaret = (page: Page, target: readonly unknown[]): Promise<boolean> =>
  page.locator(String(target[0])).evaluate((box) => (box as HTMLElement).isContentEditable);

/** Only colours differ between the two: the rest is judged once. */
const optionsIn = (scheme: Scheme) => ({
  resultTypes: ['violations' as const],
  ...(scheme === 'dark' && { runOnly: { type: 'rule' as const, values: ['color-contrast'] } }),
});

/** What is wrong with a page in one theme, one line each. */
async function findIn(page: Page, scheme: Scheme, { within }: Leniency): Promise<string[]> {
  await showIn(page, scheme);
  // Nothing here stands in a frame of another site, which is what the other mode opens a page for.
  const axe = new AxeBuilder({ page }).setLegacyMode().options(optionsIn(scheme));
  // What is not there would be judged to be without a fault.
  if (within !== undefined) {
    await page.locator(within).first().waitFor();
    axe.include(within);
  }
  const { violations } = await axe.analyze();
  const found = violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map((node) => ({ id, node })));
  const judged = await Promise.all(
    found.map(async ({ id, node }) => {
      if (id === 'scrollable-region-focusable' && (await isWalkedByCaret(page, node.target))) return [];
      return [`${scheme} ${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`];
    }),
  );
  return judged.flat();
}

/** Fails unless axe calls nothing serious, in light and dark. The page is light afterwards. */
export async function expectAccessible(page: Page, leniency: Leniency = {}): Promise<void> {
  const found = [...(await findIn(page, 'dark', leniency)), ...(await findIn(page, 'light', leniency))];
  expect(found).toEqual([]);
}
