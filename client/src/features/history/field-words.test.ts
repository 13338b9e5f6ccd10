import { expect, test } from 'vitest';
import { categoriesOf, titlesOf } from './entry-names.ts';
import { fieldName, hasWords, isEmpty, valueWords } from '../../entries/field-words.ts';

const context = { members: [], categories: new Map([['1-1', 'Delivery']]) };

test('[HI9] values of entries are told in words', () => {
  expect(fieldName('dueOn')).toBe('Due');
  expect(valueWords('likelihood', 4, context)).toBe('4 Likely');
  expect(valueWords('impact', undefined, context)).toBe('nothing');
  expect(valueWords('category', '1-1', context)).toBe('Delivery');
  expect(valueWords('category', '9-9', context)).toBe('a category that is gone');
  expect(valueWords('owner', 'name:Mona', context)).toBe('Mona');
  expect(valueWords('status', 'watching', context)).toBe('Watching');
  expect(valueWords('links', [{}, {}], context)).toBe('2 links');
  expect(valueWords('dueOn', '2026-12-01', context)).toContain('2026');
});

test('[HI9] of a new entry only what it says is told', () => {
  expect([undefined, null, '', []].map(isEmpty)).toEqual([true, true, true, true]);
  expect([0, false, 'x', [1]].map(isEmpty)).toEqual([false, false, false, false]);
  const inserted = (content: object[]) =>
    ({ change: 'inserted', move: undefined, node: { type: 'paragraph', content } }) as const;
  expect(hasWords(inserted([]) as never)).toBe(false);
  expect(hasWords(inserted([{ type: 'text', text: 'Words.' }]) as never)).toBe(true);
});

test('[HI9] names are read out of any content, and strange content has none', () => {
  expect(titlesOf({ entries: [{ id: '1-2', title: 'Vans' }, 'x', null] })).toEqual(
    new Map([['1-2', 'Vans']]),
  );
  expect(categoriesOf('nothing')).toEqual(new Map());
});
