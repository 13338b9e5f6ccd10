/** What is measured inside a page. Each function runs there, so it uses nothing from outside itself. */
import type { Locator, Page } from 'playwright-core';

interface Noted {
  firstMs?: number;
  /** Tasks of more than 50 ms since it was last asked, in milliseconds. */
  tasks: number[];
  lastTaskMs: number;
}

/** Notes in every page to come when the first element of `wanted` has been drawn, and every long task. */
export async function noteOpening(page: Page, wanted: string): Promise<void> {
  await page.addInitScript((css) => {
    const noted: Noted = { tasks: [], lastTaskMs: 0 };
    Object.assign(globalThis, { noted });
    new PerformanceObserver((list) => {
      for (const { duration, startTime } of list.getEntries()) {
        noted.tasks.push(duration);
        noted.lastTaskMs = Math.max(noted.lastTaskMs, startTime + duration);
      }
    }).observe({ type: 'longtask', buffered: true });
    const seen = new MutationObserver(() => {
      if (!document.querySelector(css)) return;
      seen.disconnect();
      requestAnimationFrame(() => setTimeout(() => (noted.firstMs = performance.now())));
    });
    seen.observe(document, { childList: true, subtree: true, attributes: true });
  }, wanted);
}

/** Milliseconds from the navigation to the first element, once it has been drawn. */
export async function readFirst(page: Page): Promise<number> {
  const noted = await page.waitForFunction(() => (globalThis as unknown as { noted?: Noted }).noted?.firstMs);
  return (await noted.jsonValue()) ?? Number.NaN;
}

/** Waits until the page has had no long task for a second; answers the longest since it was last asked, 0 for none. */
export const longestTask = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const { noted } = globalThis as unknown as { noted: Noted };
    const askedMs = performance.now();
    while (performance.now() - Math.max(askedMs, noted.lastTaskMs) < 1000)
      await new Promise((resolve) => setTimeout(resolve, 50));
    return Math.max(0, ...noted.tasks.splice(0));
  });

/** Milliseconds from the press of a button to the frame in which an element of `wanted` is there. */
export const pressAndWatch = (button: Locator, wanted: string): Promise<number> =>
  button.evaluate(async (element, css) => {
    const startMs = performance.now();
    if (element instanceof HTMLElement) element.click();
    while (!document.querySelector(css)) await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return performance.now() - startMs;
  }, wanted);

/** How far an element can be scrolled, in pixels. */
export const scrollHeightOf = (page: Page, scroller: string): Promise<number> =>
  page.evaluate((css) => {
    const element = document.querySelector(css);
    return element ? element.scrollHeight - element.clientHeight : Number.NaN;
  }, scroller);
