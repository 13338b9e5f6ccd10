/** What is measured inside a page that plays. Each function runs there, so it uses nothing from outside itself. */
import type { Page } from 'playwright-core';

/** Clicks *Play*, goes to the end as soon as there is a slider, and says when the first and the last frame were on the screen. */
export const playFromBeginning = (
  page: Page,
): Promise<{ readonly firstMs: number; readonly lastMs: number; readonly head: number }> =>
  page.evaluate(async () => {
    const drawn = () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))),
      );
    const seen = async (css: string): Promise<Element> => {
      for (;;) {
        const element = document.querySelector(css);
        if (element) return element;
        await drawn();
      }
    };
    const buttons = [...document.querySelectorAll('button')];
    const button = buttons.find((one) => one.textContent.includes('Play from the beginning'));
    if (!button) throw new Error('there is no button that plays');
    const startMs = performance.now();
    button.click();
    await seen('.agreement-text[data-seq]');
    const firstMs = (await drawn()) - startMs;
    const slider = await seen('input[type="range"]');
    const head = Number(slider.getAttribute('max'));
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'End' }));
    await seen(`.agreement-text[data-seq="${head}"]`);
    return { firstMs, lastMs: (await drawn()) - startMs, head };
  });

/** Moves the slider and answers how long it took until that frame was on the screen. */
export const jumpTo = (page: Page, seq: number): Promise<number> =>
  page.evaluate(async (wanted) => {
    const slider = document.querySelector<HTMLInputElement>('input[type="range"]');
    if (!slider) throw new Error('there is no slider');
    const startMs = performance.now();
    // As a hand does it: React hears of a value only when the element's own setter was used.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, String(wanted));
    slider.dispatchEvent(new Event('input', { bubbles: true }));
    while (!document.querySelector(`.agreement-text[data-seq="${wanted}"]`))
      await new Promise((resolve) => setTimeout(resolve));
    return new Promise<number>((resolve) =>
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - startMs))),
    );
  }, seq);
