import { setBlockType, wrapIn } from '@tiptap/pm/commands';
import { wrapInList } from '@tiptap/pm/schema-list';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { readContent } from '../agreement/read-content.ts';
import { agreementSchema } from '../agreement/schema.ts';
import { restoreText } from '../restore/restore-text.ts';
import { makeAnchor } from './make-anchor.ts';
import { placeAnchor } from './place-anchors.ts';
import { Desk, find, sync } from './testing/desk.ts';

const { nodes } = agreementSchema;

const lines = [
  '# Fees',
  'Northwind pays the invoice within thirty days.',
  'Harbor sends the invoice on the first day of each month.',
  '# Parcels',
  'We deliver the parcels on time, and the parties share the costs.',
];

const desk = () => new Desk(101).write(...lines);

test('[AN2] an anchor has the exact words, what stood around them, and the clause', () => {
  const one = desk();
  expect(one.anchor('deliver the parcels')).toMatchObject({
    quote: 'deliver the parcels',
    before: { text: 'e first day of each month.ParcelsWe '.slice(-32) },
    after: { text: ' on time, and the parties share ' },
    clause: { number: '2', title: 'Parcels' },
    likest: null,
    isAlone: true,
    stood: [[101, 189]],
  });
  const over = one.doc.content.size;
  const made = makeAnchor('agreement', one.ydoc, { text: { kind: 'agreement' }, from: 3, to: over - 10 });
  expect(made).toMatchObject({
    quote: expect.stringMatching(/^es\nNorthwind.*\nHarbor.*\nParcels\nWe.*share t$/),
  });
});

test('[AN4] characters within the passage belong to it, those beside it do not', () => {
  const one = desk();
  const anchor = one.anchor('the invoice within');
  one.insert('full ', { before: 'invoice within' });
  one.insert('half of ', { before: 'the full invoice' });
  one.insert(' about', { behind: 'invoice within' });
  expect(one.tell(anchor)).toBe('the full invoice within');
  one.delete('the full');
  one.insert('that', { before: ' invoice within' });
  expect(one.tell(anchor)).toBe('invoice within');
  one.delete('within');
  one.insert('soon', { behind: 'invoice ' });
  expect(one.tell(anchor)).toBe('invoice');
});

test('[AN4] edits of both firms at the same moment', () => {
  const [one, other] = [desk(), new Desk(102)];
  sync(one, other);
  const anchor = one.anchor('share the costs');
  one.delete('share ');
  other.insert('equally ', { before: 'the costs' });
  other.insert('always ', { before: 'share equally' });
  one.insert(' and gains', { behind: 'the costs' });
  sync(one, other);
  expect(one.lines[4]).toMatch(/always equally the costs and gains\.$/);
  expect(one.tell(anchor)).toBe('the costs');
  expect(other.tell(anchor)).toBe('the costs');
});

test('[AN6] deleted and brought back by undo, whole or in parts', () => {
  const one = desk();
  const anchor = one.anchor('the invoice within thirty');
  one.delete('the invoice within thirty');
  expect(one.tell(anchor)).toBe('(gone)');
  one.undo.undo();
  expect(one.tell(anchor)).toBe('the invoice within thirty');
  one.delete('within ');
  one.delete('the invoice thirty');
  expect(one.tell(anchor)).toBe('(gone)');
  one.undo.undo();
  expect(one.tell(anchor)).toBe('the invoice thirty');
});

test('[AN5] the end of a passage that was deleted and returns', () => {
  const one = desk();
  const anchor = one.anchor('the invoice within thirty');
  one.delete(' within thirty');
  expect(one.tell(anchor).trim()).toBe('the invoice');
  one.undo.undo();
  expect(one.tell(anchor)).toBe('the invoice within thirty');
  one.delete('the invoice');
  expect(one.tell(anchor).trim()).toBe('within thirty');
  one.undo.undo();
  expect(one.tell(anchor)).toBe('the invoice within thirty');
});

test('[AN7] cut, lost, and pasted elsewhere', () => {
  const one = desk();
  const anchor = one.anchor('deliver the parcels on time');
  one.delete('deliver the parcels on time');
  expect(one.tell(anchor)).toBe('(gone)');
  one.insert(' We deliver the parcels on time!', { behind: 'thirty days.' });
  expect(one.tell(anchor)).toBe('deliver the parcels on time');
});

test('[AN6] [AN7] rewritten where it stood it stays there, unless it stands elsewhere whole', () => {
  const one = desk();
  const anchor = one.anchor('deliver the parcels on time');
  one.delete('deliver the parcels on time');
  one.insert('deliver all parcels on time', { behind: 'We ' });
  expect(one.tell(anchor)).toBe('deliver all parcels on time');
  one.insert(' We deliver the parcels on time!', { behind: 'thirty days.' });
  expect(one.tell(anchor)).toBe('deliver the parcels on time');
});

test('[AN7] short words are not found again among others, however often they stand there', () => {
  const one = desk();
  const anchor = one.anchor('the invoice');
  one.delete('the invoice');
  expect(one.tell(anchor)).toBe('(gone)');
  one.insert(' Nobody pays the invoice twice.', { behind: 'costs.' });
  expect(one.tell(anchor)).toBe('(gone)');
  one.delete('pays  within thirty days.');
  one.insert('pays the invoice within thirty days.', { behind: 'Northwind ' });
  expect(one.tell(anchor)).toBe('the invoice');
});

test('[AN7] pasted twice there is no telling which is meant', () => {
  const one = desk();
  const anchor = one.anchor('deliver the parcels on time');
  one.delete('We deliver the parcels on time, and the parties share the costs.');
  one.insert(' Deadlines: deliver the parcels on time.', { behind: 'thirty days.' });
  one.insert(' Duties: deliver the parcels on time.', { behind: 'each month.' });
  expect(one.tell(anchor)).toBe('(ambiguous)');
  one.delete(' Duties: deliver the parcels on time.');
  expect(one.tell(anchor)).toBe('deliver the parcels on time');
});

test.each([
  ['a list', wrapInList(nodes['bulletList']!)],
  ['a quotation', wrapIn(nodes['blockquote']!)],
  ['a heading', setBlockType(nodes['heading']!, { level: 2 })],
])('[AN7] %s made of its line takes the passage along', (_, command) => {
  for (const words of [
    'the invoice',
    'within thirty days',
    'Northwind pays the invoice within thirty days.',
  ]) {
    const one = desk();
    const anchor = one.anchor(words);
    const edited = one.anchor('sends the invoice on the first');
    one.delete('invoice on ');
    one.run(command, 'Northwind pays the');
    one.run(command, 'Harbor sends');
    expect(one.tell(anchor)).toBe(words);
    expect(one.tell(edited)).toBe('sends the the first');
  }
});

test('[AN5] a line split within the passage, before it, and joined again', () => {
  const one = desk();
  const anchor = one.anchor('deliver the parcels on time');
  const behind = one.anchor('share the costs');
  one.edit((tr) => tr.split(find(tr.doc, 'parcels on').from));
  expect(one.lines).toHaveLength(6);
  expect(one.tell(anchor)).toBe('deliver the |parcels on time');
  expect(one.tell(behind)).toBe('share the costs');
  one.edit((tr) => tr.join(find(tr.doc, 'parcels on').from - 1));
  expect(one.lines).toHaveLength(5);
  expect(one.tell(anchor)).toBe('deliver the parcels on time');
  expect(one.tell(behind)).toBe('share the costs');
});

test('[AN7] a moved paragraph takes its passages along', () => {
  const one = desk();
  const anchor = one.anchor('Harbor sends the invoice on the first day of each month.');
  const part = one.anchor('first day');
  one.edit((tr) => {
    const [before, moved] = [tr.doc.child(0).nodeSize + tr.doc.child(1).nodeSize, tr.doc.child(2)];
    tr.delete(before, before + moved.nodeSize).insert(0, moved);
  });
  expect(one.lines[0]).toMatch(/^Harbor/);
  expect(one.tell(anchor)).toBe('Harbor sends the invoice on the first day of each month.');
  expect(one.tell(part)).toBe('first day');
});

test('[AN6] restored from an old version', () => {
  const one = desk();
  const old = readContent(one.ydoc);
  const anchor = one.anchor('deliver the parcels on time');
  one.write('Something else entirely.');
  expect(one.tell(anchor)).toBe('(gone)');
  one.ydoc.transact(() => restoreText(one.ydoc, old, undefined));
  expect(one.tell(anchor)).toBe('deliver the parcels on time');
});

test('[AN8] an anchor of what is not here yet, or of another document', () => {
  const [one, other] = [desk(), new Desk(102)];
  sync(one, other);
  one.insert('Neither firm waits. ', { before: 'We deliver' });
  const anchor = one.anchor('Neither firm waits');
  expect(other.tell(anchor)).toBe('(unknown)');
  sync(one, other);
  expect(other.tell(anchor)).toBe('Neither firm waits');
  expect(placeAnchor('register', one.ydoc, anchor)).toEqual({ kind: 'lost', why: 'not_there' });
});

test('[AN5] what is left of a passage never grows over a neighbour that says the same as what is gone', () => {
  const desk = new Desk(1).write('We pay soon soon soon soon soon soon soon soon.');
  const anchor = desk.anchor('pay soon');
  const [line] = desk.root.toArray();
  const text = line instanceof Y.XmlElement ? line.get(0) : undefined;
  // Past the editor, which of letters that say the same takes out the last.
  if (text instanceof Y.XmlText) text.delete('We pay'.length, ' soon'.length);
  expect([desk.lines[0], desk.tell(anchor)]).toEqual(['We pay soon soon soon soon soon soon soon.', 'pay']);
});
