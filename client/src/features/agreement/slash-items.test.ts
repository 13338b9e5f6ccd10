import { describe, expect, test } from 'vitest';
import { filterSlashItems, slashItems } from './slash-items.ts';

const labels = (query: string) => filterSlashItems(query).map(({ label }) => label);

describe('the slash menu', () => {
  test('[AE1] a bare slash offers everything', () => {
    expect(filterSlashItems('')).toEqual([...slashItems]);
  });

  test.each([
    ['tab', ['Table']],
    ['list', ['Bullet list', 'Numbered list', 'Lettered list', 'Task list']],
    ['heading2', ['Heading 2']],
    ['H1', ['Heading 1']],
    ['todo', ['Task list']],
    ['q', ['Quote']],
    ['zzz', []],
  ])('[AE1] typing %j narrows it', (query, expected) => {
    expect(labels(query)).toEqual(expected);
  });

  test('[AE1] what begins with the typed letters comes first', () => {
    expect(labels('t').slice(0, 2)).toEqual(['Text', 'Task list']);
  });
});
