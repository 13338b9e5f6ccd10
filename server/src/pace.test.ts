import { AppError } from '@entente/protocol/errors';
import { describe, expect, it } from 'vitest';
import { createPace } from './pace.ts';

function isHeard(run: () => void): boolean {
  try {
    run();
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'too_many_requests') return false;
    throw error;
  }
}

describe('[TH13] a pace', () => {
  it('lets each person do a thing so often within any minute', () => {
    let at = 0;
    const pace = createPace(3, () => at);
    const tries = (who: string, count: number) =>
      Array.from({ length: count }, () => isHeard(() => pace.count(who)));
    expect(tries('maya', 5)).toEqual([true, true, true, false, false]);
    expect(tries('kenji', 1)).toEqual([true]);
    at = 59_999;
    expect(tries('maya', 1)).toEqual([false]);
    at = 60_000;
    expect(tries('maya', 4)).toEqual([true, true, true, false]);
  });
});
