import type { UserId } from '@entente/protocol/ids';
import { expect, test } from 'vitest';
import { Refuted } from './refuted.ts';

const [anna, ben] = ['anna', 'ben'] as UserId[] as [UserId, UserId];

test('[RL74] three proofs within a minute are enough, for that person alone, and are forgotten after it', () => {
  const refuted = new Refuted();
  for (const at of [0, 10, 59_999]) {
    expect(refuted.isKnown(anna, at)).toBe(false);
    refuted.note(anna, at);
  }
  expect(refuted.isKnown(anna, 59_999)).toBe(true);
  expect(refuted.isKnown(ben, 59_999)).toBe(false);
  expect(refuted.isKnown(anna, 60_000)).toBe(false);
});
