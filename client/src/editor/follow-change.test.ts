import { richSchema } from '@entente/documents/entries/rich-schema';
import { describe, expect, it } from 'vitest';
import { followChange } from './follow-change.ts';

const doc = (...lines: string[]) =>
  richSchema.node(
    'doc',
    null,
    lines.map((line) => richSchema.node('paragraph', null, line === '' ? [] : [richSchema.text(line)])),
  );

/** What the words between two positions say after a change that is known by its ends alone. */
function follow(before: ReturnType<typeof doc>, after: ReturnType<typeof doc>, words: string): string {
  const from = before.textBetween(0, before.content.size, '\n\n').indexOf(words) + 1;
  const move = followChange(before, after);
  return after.textBetween(move(from, 'start'), move(from + words.length, 'end'), '\n\n');
}

describe('[TD2] a mark follows the edit of a colleague', () => {
  const before = doc('We deliver on Friday', 'and pay on Monday');

  it.each([
    ['before it', doc('Both: We deliver on Friday', 'and pay on Monday'), 'on Friday'],
    ['behind it', doc('We deliver on Friday', 'and pay late on Monday'), 'on Friday'],
    ['right before it', doc('We deliver it on Friday', 'and pay on Monday'), 'on Friday'],
    ['right behind it', doc('We deliver on Friday, both', 'and pay on Monday'), 'on Friday'],
    ['elsewhere, with a line taken out', doc('We deliver on Friday'), 'on Friday'],
  ])('made %s', (_, after, words) => expect(follow(before, after, words)).toBe(words));

  it('takes in what is put into it, and leaves out what is taken out', () => {
    expect(follow(before, doc('We deliver on a Friday', 'and pay on Monday'), 'on Friday')).toBe(
      'on a Friday',
    );
    expect(follow(before, doc('We deliver Friday', 'and pay on Monday'), 'on Friday')).toBe('Friday');
  });

  it('stays where nothing has changed', () => {
    expect(follow(before, doc('We deliver on Friday', 'and pay on Monday'), 'pay')).toBe('pay');
  });
});
