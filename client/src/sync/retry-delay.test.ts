import { expect, it } from 'vitest';
import { accessDelayMs, retryDelayMs } from './retry-delay.ts';

it('[CC4] waits within a window that doubles up to a bound', () => {
  const windows = [1, 2, 3, 4, 50].map((failures) => [retryDelayMs(failures, 0), retryDelayMs(failures, 1)]);
  expect(windows).toEqual([
    [200, 3200],
    [200, 6200],
    [200, 12_200],
    [200, 15_200],
    [200, 15_200],
  ]);
});

it('[CC4] spreads a thousand pages that lost the same server', () => {
  const perTenth = Array.from({ length: 31 }, () => 0);
  for (let page = 0; page < 1000; page += 1) {
    const tenth = Math.floor((retryDelayMs(1, page / 1000) - 200) / 100);
    perTenth[tenth] = (perTenth[tenth] ?? 0) + 1;
  }
  expect(Math.max(...perTenth)).toBeLessThan(60);
});

it('[CC7] comes back soon when access is decided again', () => {
  expect([accessDelayMs(0), accessDelayMs(0.99)]).toEqual([0, 297]);
});
