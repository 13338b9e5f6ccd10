import { compareContent } from '@entente/documents/compare/compare-content';
import { expect, test } from 'vitest';
import { placeOfClause } from './use-clause-in-view.ts';

const text = (type: string, words: string, attrs = {}) => ({
  type,
  attrs,
  content: [{ type: 'text', text: words }],
});
const doc = (...lines: [title: string, words: string][]) => ({
  type: 'doc',
  content: lines.flatMap(([title, words]) => [
    text('heading', title, { level: 1 }),
    text('paragraph', words),
  ]),
});

test('[HI21] a clause is found where it changed, also under another number; one that did not change is not', () => {
  const before = doc(['Scope', 'We deliver.'], ['Price', 'Four euros.']);
  const after = doc(['Scope', 'We deliver.'], ['Price', 'Four euros, or five.']);
  const compared = compareContent(before, after);
  expect(placeOfClause(compared, '2 Price')).toBe(2);
  expect(placeOfClause(compared, '3 Price')).toBe(2);
  expect(placeOfClause(compared, '1 Scope')).toBeUndefined();
});
