import { agreementSchema } from '@entente/documents/agreement/schema';
import { describe, expect, it } from 'vitest';
import { countThreads, partAt } from './count-threads.ts';

const { heading, paragraph, doc } = agreementSchema.nodes;

const line = (words: string) => paragraph!.create(null, agreementSchema.text(words));
const clause = (title: string, level = 1) => heading!.create({ level }, agreementSchema.text(title));

const text = doc!.create(null, [
  line('Between us.'),
  line('For now.'),
  clause('Price'),
  line('Thirty days.'),
  clause('Late', 2),
  line('We say so.'),
]);

/** A thread on some words. */
function on(id: string, words: string, isOpen = true) {
  const from = text.textBetween(0, text.content.size, '\n\n').indexOf(words) + 1;
  return { id, from, to: from + words.length, isOpen };
}

describe('[TD20] counts in the margin', () => {
  it('belong to the clause in which a passage begins, and lead to the first of them', () => {
    const marks = [on('b', 'days'), on('a', 'Price'), on('over two', 'days.\n\nLate'), on('c', 'We say')];
    expect(countThreads(text, marks)).toEqual([
      { position: 23, clause: '1 Price', count: 3, first: 'a' },
      { position: 44, clause: '1.1 Late', count: 1, first: 'c' },
    ]);
  });

  it('stand beside their block before the first clause', () => {
    expect(countThreads(text, [on('a', 'For'), on('b', 'now')])).toEqual([
      { position: 13, clause: undefined, count: 2, first: 'a' },
    ]);
  });

  it('leave out what is resolved or not begun yet, and clauses without any', () => {
    expect(countThreads(text, [on('a', 'Thirty', false)])).toEqual([]);
  });

  it('[TD25] are about everything up to the next of them', () => {
    expect(partAt(text, 23)).toEqual({ clause: '1 Price', from: 23, to: 44 });
    expect(partAt(text, 44)).toEqual({ clause: '1.1 Late', from: 44, to: Infinity });
    expect(partAt(text, 13)).toEqual({ clause: undefined, from: 13, to: 23 });
    expect(partAt(text, 30)).toBeUndefined();
  });
});
