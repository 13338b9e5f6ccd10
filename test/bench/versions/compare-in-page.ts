/** What is measured inside a page that compares. The function runs there, so it uses nothing from outside itself. */
import type { Page } from 'playwright-core';

/** How a comparison came to the screen, in milliseconds from the click. */
export interface Comparing {
  /** Until the first change was on the screen. */
  readonly shownMs: number;
  /** Until all of the text was: it is drawn part by part, from the top. */
  readonly drawnMs: number;
  /** Until the first change said who made it. */
  readonly namedMs: number;
  /** The longest task of the page's thread until then: so long no key would have been answered. */
  readonly longestMs: number;
  /** Changes in what was drawn. */
  readonly changes: number;
}

/** Picks an option of *Compare with*, whose list is open, and watches until the comparison is there with its names. */
export const compareAndWatch = (page: Page, option: string): Promise<Comparing> =>
  page.evaluate(async (wanted) => {
    const text = '.agreement-text[data-layout]';
    let longestMs = 0;
    const tasks = new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) longestMs = Math.max(longestMs, duration);
    });
    tasks.observe({ type: 'longtask' });
    const drawn = () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
      );
    const until = async (css: string): Promise<number> => {
      while (!document.querySelector(css)) await drawn();
      return drawn();
    };
    const found = [...document.querySelectorAll<HTMLElement>('[role="option"]')].find((one) =>
      one.textContent.startsWith(wanted),
    );
    if (!found) throw new Error(`there is no option ${wanted}`);
    const startMs = performance.now();
    found.click();
    const shownMs = (await until(`${text} [data-change]`)) - startMs;
    const drawnMs = (await until(`${text}[aria-busy="false"]`)) - startMs;
    const namedMs = (await until(`${text} [data-who]`)) - startMs;
    // Tasks are told of a little after they end.
    await new Promise((resolve) => setTimeout(resolve, 300));
    tasks.disconnect();
    const changes = document.querySelectorAll(`${text} [data-change]`).length;
    return { shownMs, drawnMs, namedMs, longestMs, changes };
  }, option);
