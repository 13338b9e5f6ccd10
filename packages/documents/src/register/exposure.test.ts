import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exposureOver, sampleExposure, trendOf, weightOf, type ScorePoint } from './exposure.ts';

const day = (date: number): string => new Date(Date.UTC(2026, 0, date)).toISOString();
const point = (date: number, likelihood: number, status: ScorePoint['status'] = 'open'): ScorePoint => ({
  at: day(date),
  likelihood: likelihood as 1,
  impact: 2,
  status,
});

test('[RG10] exposure is the sum of the scores of what is not closed, at each moment at which it changed', () => {
  const exposures = exposureOver([
    [point(1, 2), point(5, 4)],
    [point(2, 5), point(7, 5, 'closed')],
    [{ at: day(3), likelihood: undefined, impact: 4, status: 'open' }],
  ]);
  expect(exposures).toEqual([
    { at: Date.parse(day(1)), total: 4 },
    { at: Date.parse(day(2)), total: 14 },
    { at: Date.parse(day(5)), total: 18 },
    { at: Date.parse(day(7)), total: 8 },
  ]);
});

test('[RG10] the last sum is that of the last points, whatever their order', () => {
  const points = fc
    .array(fc.tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 5 }), fc.boolean()), {
      maxLength: 6,
    })
    .map((list) =>
      list
        .toSorted(([a], [b]) => a - b)
        .map(([at, step, isClosed]) => point(at, step, isClosed ? 'closed' : 'open')),
    );
  fc.assert(
    fc.property(fc.array(points, { maxLength: 6 }), (histories) => {
      const sum = histories.reduce(
        (total, list) => total + (list.length > 0 ? weightOf(list.at(-1)!) : 0),
        0,
      );
      expect(exposureOver(histories).at(-1)?.total ?? 0).toBe(sum);
    }),
  );
});

test('[RG10] a chart gets the sum as it was at each of its moments', () => {
  const exposures = exposureOver([[point(2, 2), point(4, 3)]]);
  const samples = sampleExposure(exposures, { from: Date.parse(day(1)), to: Date.parse(day(5)), count: 5 });
  expect(samples.map(({ total }) => total)).toEqual([0, 4, 4, 6, 6]);
});

test('[RG11] a trend is told against what the score was then', () => {
  const points = [point(1, 2), point(10, 4)];
  expect(trendOf(points, 8, Date.parse(day(5)))).toBe('rising');
  expect(trendOf(points, 8, Date.parse(day(11)))).toBe('steady');
  expect(trendOf(points, 0, Date.parse(day(11)))).toBe('falling');
  expect(trendOf(points, 8, Date.parse(day(1)) - 1)).toBeUndefined();
});
