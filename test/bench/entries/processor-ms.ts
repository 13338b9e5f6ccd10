import type { Page } from 'playwright-core';

/** Reads how long the page's main thread has worked, in milliseconds of processor time. */
export type ReadProcessor = () => Promise<number>;

/**
 * Counts processor time rather than the clock, so that a figure means the same on a busy machine. Chromium counts from the
 * start of the process that a navigation may bring.
 */
export async function watchProcessor(page: Page): Promise<ReadProcessor> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN);
  };
}

/** Milliseconds of processor time that `act` takes. */
export async function processorOf<T>(
  read: ReadProcessor,
  act: () => Promise<T>,
): Promise<{ readonly result: T; readonly ms: number }> {
  const before = await read();
  const result = await act();
  return { result, ms: (await read()) - before };
}
