import type { ClauseChange } from '@entente/documents/compare/summarize-clauses';
import { expect, test } from 'vitest';
import { clauseWords } from './clause-words.ts';

const nothing = {
  at: 0,
  number: '4.2',
  title: 'Service levels',
  kind: 'changed',
  was: undefined,
  added: 0,
  removed: 0,
  reformatted: 0,
  movedIn: 0,
  rowsAdded: 0,
  rowsRemoved: 0,
} as const satisfies ClauseChange;

test('[HI11] a summary says in words what changed in a clause', () => {
  const say = (some: Partial<ClauseChange>) => clauseWords({ ...nothing, ...some });
  expect(say({ kind: 'moved', was: '5', added: 12, removed: 3, movedIn: 2 })).toBe(
    '12 words added, 3 removed, moved from 5',
  );
  expect(say({ removed: 1 })).toBe('1 word removed');
  expect(say({ kind: 'added', added: 7, rowsAdded: 1 })).toBe('new, 7 words added, 1 row added');
  expect(say({ kind: 'removed', removed: 4 })).toBe('taken out, 4 words removed');
  expect(say({ was: '3' })).toBe('was 3');
  expect(say({ reformatted: 2 })).toBe('another format, the same words');
});
