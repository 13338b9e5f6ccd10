import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberClauses } from './clauses.ts';

const anyLevels = fc.array(fc.integer({ min: 1, max: 3 }), { maxLength: 60 });

function compareNumbers(a: string, b: string): number {
  const [left, right] = [a.split('.').map(Number), b.split('.').map(Number)];
  for (let place = 0; place < Math.min(left.length, right.length); place += 1) {
    const difference = (left[place] ?? 0) - (right[place] ?? 0);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

describe('clause numbers', () => {
  test.each([
    [[], []],
    [
      [1, 2, 2, 3, 1],
      ['1', '1.1', '1.2', '1.2.1', '2'],
    ],
    [
      [2, 3, 2],
      ['1', '1.1', '2'],
    ],
    [
      [1, 3, 3, 2, 3],
      ['1', '1.1', '1.2', '1.3', '1.3.1'],
    ],
    [
      [3, 1, 2],
      ['1', '2', '2.1'],
    ],
  ])('[AG7] levels %j are numbered %j', (levels, numbers) => {
    expect(numberClauses(levels)).toEqual(numbers);
  });

  test('[AG7] every heading has a number of its own, and numbers only grow', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        const numbers = numberClauses(levels);
        expect(numbers).toHaveLength(levels.length);
        for (let index = 1; index < numbers.length; index += 1) {
          expect(compareNumbers(numbers[index - 1]!, numbers[index]!)).toBeLessThan(0);
        }
      }),
    );
  });

  test('[AG7] a number never has more places than its heading has levels', () => {
    fc.assert(
      fc.property(anyLevels, (levels) => {
        numberClauses(levels).forEach((number, index) => {
          expect(number.split('.').length).toBeLessThanOrEqual(levels[index]!);
        });
      }),
    );
  });

  test('[AG7] what follows does not change the numbers before it', () => {
    fc.assert(
      fc.property(anyLevels, anyLevels, (before, after) => {
        expect(numberClauses([...before, ...after]).slice(0, before.length)).toEqual(numberClauses(before));
      }),
    );
  });
});
