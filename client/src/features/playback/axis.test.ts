import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Axis } from './axis.ts';
import { sharesOf, type Share } from './shares.ts';

function axisOf(edits: readonly (readonly [person: number, atMs: number])[]): Axis {
  const axis = new Axis();
  for (const [person, atMs] of edits) axis.add(person, atMs);
  return axis;
}

const edits = fc.array(fc.tuple(fc.nat(2), fc.nat(2 ** 40)), { maxLength: 3000 });

describe('working time', () => {
  test('[PB5] a night is a second, and many edits at one moment are seen one after the other', () => {
    const axis = axisOf([
      [0, 1000],
      [0, 1300],
      [1, 1300 + 9 * 3_600_000],
      [1, 1300 + 9 * 3_600_000],
    ]);
    expect([1, 2, 3, 4].map((seq) => axis.workOf(seq))).toEqual([16, 316, 1316, 1332]);
    expect([0, 16, 315, 316, 1400].map((ms) => axis.seqAtWork(ms))).toEqual([0, 1, 1, 2, 4]);
  });

  test('[PB5] whatever the clocks say, time goes on, and every edit is come to in its turn', () => {
    fc.assert(
      fc.property(edits, (all) => {
        const axis = axisOf(all);
        for (let seq = 1; seq <= axis.length; seq++) {
          expect(axis.workOf(seq) - axis.workOf(seq - 1)).toBeGreaterThanOrEqual(16);
          expect(axis.workOf(seq) - axis.workOf(seq - 1)).toBeLessThanOrEqual(1000);
          expect(axis.seqAtWork(axis.workOf(seq))).toBe(seq);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('stepping', () => {
  const axis = axisOf([0, 0, 0, 1, 1, 0, 2].map((person, at) => [person, at * 100]));

  test('[PB6] one goes from person to person, and first to where the present one began', () => {
    expect([0, 1, 3, 4, 6, 7].map((seq) => axis.nextPerson(seq))).toEqual([1, 4, 4, 6, 7, 7]);
    expect([7, 6, 5, 4, 3, 1, 0].map((seq) => axis.previousPerson(seq))).toEqual([6, 4, 4, 1, 1, 1, 1]);
  });

  test('[PB6] a step always arrives, in any record, also in one without an edit', () => {
    fc.assert(
      fc.property(edits, fc.nat(), (all, place) => {
        const one = axisOf(all);
        const seq = all.length === 0 ? 0 : place % (all.length + 1);
        const [next, before] = [one.nextPerson(seq), one.previousPerson(seq)];
        expect(next).toBeGreaterThanOrEqual(seq);
        expect(next).toBeLessThanOrEqual(all.length);
        expect(before).toBeLessThanOrEqual(Math.max(seq, Math.min(1, all.length)));
        expect(before).toBeGreaterThanOrEqual(Math.min(1, all.length));
      }),
    );
  });
});

test('[PB7] the strip has every edit that is known, and nothing of what is still to come', () => {
  fc.assert(
    fc.property(edits, fc.nat(5000), (all, more) => {
      const head = all.length + more;
      const shares = sharesOf(axisOf(all), head, Math.min(200, head));
      const counts = Array.from(shares, (share: Share | undefined) =>
        [...(share?.values() ?? [])].reduce((sum, edits_) => sum + edits_, 0),
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(all.length);
      expect(counts.every((count) => count > 0)).toBe(true);
      expect(shares.length).toBeLessThanOrEqual(200);
    }),
  );
});
