import { expect, test } from 'vitest';
import { historySearch } from './history-search.ts';

test.each([
  [{}, {}],
  [{ version: 12 }, { version: 12 }],
  [
    { version: 12, with: 'draft' },
    { version: 12, with: 'draft' },
  ],
  [
    { history: true, version: 12, with: 9 },
    { history: true, version: 12, with: 9 },
  ],
  [{ version: 'twelve' }, { version: 0 }],
  [{ version: 1e99 }, { version: 0 }],
  [
    { version: -1, with: 0 },
    { version: 0, with: undefined },
  ],
  [
    { version: 1.5, with: 'yesterday', history: 'x' },
    { version: 0, with: undefined, history: undefined },
  ],
])('[HI10] an address of a history is read with care: %j', (said, read) => {
  expect(historySearch.parse(said)).toEqual(read);
});
