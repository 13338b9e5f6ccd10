import { inboxKind } from '@entente/protocol/api/inbox';
import { expect, test } from 'vitest';
import { kindWords, whatHappened } from './inbox-words.ts';

test('[IX5] a day is told with the day, whatever is told reads on from a name', () => {
  expect(whatHappened({ kind: 'review', count: 1, day: '2031-03-10' })).toMatch(/^Review due .*2031/);
  expect(whatHappened({ kind: 'late', count: 1, day: '2031-03-10' })).toMatch(
    /^An answer was hoped for by .*2031/,
  );
  expect(whatHappened({ kind: 'reply', count: 3, day: null })).toBe('and others wrote 3 replies');
  const said = inboxKind.options.map((kind) => whatHappened({ kind, count: 1, day: null }));
  expect(new Set(said).size).toBe(inboxKind.options.length);
  expect(Object.keys(kindWords).toSorted()).toEqual(inboxKind.options.toSorted());
});
