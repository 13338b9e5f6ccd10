import { entryId } from '@entente/documents/entries/entry-id';
import { expect, test } from 'vitest';
import { entryAddress, entryLabel, findByAddress } from './entry-address.ts';

const numbered = { id: entryId.parse('7-0'), number: 12 };
const fresh = { id: entryId.parse('9-4'), number: undefined };
const entries = [numbered, fresh];

test('[EN3] an entry is addressed by its number, by its id until it has one, and found by both', () => {
  expect(entryAddress('R', numbered)).toBe('R-12');
  expect(entryAddress('R', fresh)).toBe('9-4');
  expect(entryLabel('D', fresh)).toBe('Number when saved');
  for (const address of ['R-12', 'r-12', '7-0']) expect(findByAddress('R', entries, address)).toBe(numbered);
  expect(findByAddress('R', entries, '9-4')).toBe(fresh);
});

test('[EN3] other addresses lead to no entry', () => {
  for (const address of [undefined, '', 'D-12', 'R-', 'R-1', 'R-12x', 'R-12.0', '__proto__'])
    expect(findByAddress('R', entries, address)).toBeUndefined();
});
