/** What is measured inside a page. Each function runs there, so it uses nothing from outside itself. */
import type { Page } from 'playwright-core';

/** How smoothly something went. */
export interface Smoothness {
  readonly frames: number;
  /** Frames of a sixtieth of a second that were not drawn. */
  readonly dropped: number;
  /** Tasks of more than 50 ms. */
  readonly longTasks: number;
  /** The longest wait for a frame, in milliseconds. */
  readonly worstMs: number;
}

/** Notes in every page to come when the first element of `row` has been drawn, in milliseconds since the navigation began. */
export async function noteFirstRow(page: Page, row: string): Promise<void> {
  await page.addInitScript((wanted) => {
    const seen = new MutationObserver(() => {
      if (!document.querySelector(wanted)) return;
      seen.disconnect();
      requestAnimationFrame(() =>
        setTimeout(() => Object.assign(globalThis, { firstRowMs: performance.now() })),
      );
    });
    seen.observe(document, { childList: true, subtree: true });
  }, row);
}

/** What `noteFirstRow` noted in the page that is open. */
export async function readFirstRow(page: Page): Promise<number> {
  const noted = await page.waitForFunction(() => (globalThis as { firstRowMs?: number }).firstRowMs);
  return (await noted.jsonValue()) ?? Number.NaN;
}

/** Scrolls down and up again, so many pixels a frame. */
export const scrollThrough = (page: Page, scroller: string, stride: number): Promise<Smoothness> =>
  page.evaluate(
    async ([css, pixels]) => {
      const element = document.querySelector(css);
      if (!element) throw new Error(`nothing scrolls at ${css}`);
      let longTasks = 0;
      const tasks = new PerformanceObserver((list) => {
        longTasks += list.getEntries().length;
      });
      tasks.observe({ type: 'longtask' });
      const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
      const gaps: number[] = [];
      let last = await frame();
      for (const direction of [1, -1]) {
        for (let step = 0; step < 120; step++) {
          element.scrollTop += direction * pixels;
          const now = await frame();
          gaps.push(now - last);
          last = now;
        }
      }
      tasks.disconnect();
      const dropped = gaps.reduce((sum, gap) => sum + Math.max(0, Math.round((gap * 60) / 1000) - 1), 0);
      return { frames: gaps.length, dropped, longTasks, worstMs: Math.max(...gaps) };
    },
    [scroller, stride] as const,
  );

/** Milliseconds from each key to the frame that shows it, typed into what has the focus. */
export async function typeAndWatch(page: Page, words: string): Promise<readonly number[]> {
  await page.evaluate(() => {
    const waits: number[] = [];
    Object.assign(globalThis, { waits });
    // The task behind the next frame's callbacks begins when that frame has been handed on to be shown.
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => setTimeout(() => waits.push(performance.now() - timeStamp))),
      { capture: true },
    );
  });
  await page.keyboard.type(words, { delay: 40 });
  await page.waitForFunction(
    (count) => (globalThis as { waits?: number[] }).waits?.length === count,
    words.length,
  );
  return page.evaluate(() => (globalThis as { waits?: number[] }).waits ?? []);
}

/** Milliseconds from a word in a filter to the frame in which the count of what is left has changed. */
export const filterAndWatch = (page: Page, search: { field: string; word: string; count: string }) =>
  page.evaluate(async ({ field, word, count }) => {
    const input = document.querySelector<HTMLInputElement>(field);
    const said = document.querySelector(count);
    if (!input || !said) throw new Error(`no filter at ${field} or no count at ${count}`);
    const before = said.textContent;
    const start = performance.now();
    // React does not hear of a value that is set on its own element.
    Reflect.set(HTMLInputElement.prototype, 'value', word, input);
    input.dispatchEvent(new Event('input', { bubbles: true }));
    while (document.querySelector(count)?.textContent === before)
      await new Promise((resolve) => requestAnimationFrame(resolve));
    await new Promise((resolve) => setTimeout(resolve));
    return performance.now() - start;
  }, search);
