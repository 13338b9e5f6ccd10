import { richSchema } from '@entente/documents/entries/rich-schema';
import { Transform } from '@tiptap/pm/transform';
import { describe, expect, it } from 'vitest';
import { followChange, followSteps } from './follow-change.ts';

const doc = (...lines: string[]) =>
  richSchema.node(
    'doc',
    null,
    lines.map((line) => richSchema.node('paragraph', null, line === '' ? [] : [richSchema.text(line)])),
  );

/** What the words between two positions say after a change that is known by its ends alone. */
function follow(before: ReturnType<typeof doc>, after: ReturnType<typeof doc>, words: string): string {
  const from = before.textBetween(0, before.content.size, '\n\n').indexOf(words) + 1;
  const { move } = followChange(before, after);
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

describe('[TD2] what stands before and behind a change need not be asked where it went', () => {
  const before = doc('We deliver on Friday', 'and pay on Monday');
  const steps: [string, (tr: Transform) => void][] = [
    ['a key', (tr) => tr.insert(4, richSchema.text('x'))],
    ['words over others', (tr) => tr.replaceWith(4, 11, richSchema.text('bring'))],
    ['a line split', (tr) => tr.split(12)],
    ['lines joined', (tr) => tr.join(22)],
    ['bold', (tr) => tr.addMark(4, 11, richSchema.mark('bold'))],
    ['two steps', (tr) => tr.delete(4, 6).insert(20, richSchema.text('at last'))],
  ];

  it.each(steps)('%s', (_, change) => {
    const tr = new Transform(before);
    change(tr);
    const positions = Array.from({ length: before.content.size + 1 }, (_, position) => position);
    for (const { move, from, to, by } of [followSteps(tr), followChange(before, tr.doc)]) {
      const [stay, shift] = [positions.filter((one) => one < from), positions.filter((one) => one > to)];
      for (const side of ['start', 'end'] as const) {
        expect(stay.map((one) => move(one, side))).toEqual(stay);
        expect(shift.map((one) => move(one, side))).toEqual(shift.map((one) => one + by));
      }
    }
    const key = followSteps(tr);
    expect(key.move(2, 'start')).toBe(tr.mapping.map(2, 1));
  });
});
