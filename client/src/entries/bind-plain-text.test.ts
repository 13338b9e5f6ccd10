// @vitest-environment jsdom
import { addRisks } from '@entente/documents/register/write-register';
import { findElement } from '@entente/documents/entries/entry-id';
import { plainTextOf, readPlainText } from '@entente/documents/entries/plain-text';
import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bindPlainText } from './bind-plain-text.ts';

const ends: (() => void)[] = [];

afterEach(() => {
  for (const end of ends.splice(0)) end();
  document.body.replaceChildren();
});

interface Side {
  readonly ydoc: Y.Doc;
  readonly text: Y.XmlText;
  readonly field: HTMLInputElement;
}

function openSide(ydoc: Y.Doc, id: ReturnType<typeof addRisks>[number]): Side {
  const element = findElement(ydoc, id, 'risk');
  const text = element && plainTextOf(element, 'title');
  if (!text) throw new Error('The risk has no title.');
  const field = document.createElement('input');
  document.body.append(field);
  ends.push(bindPlainText(field, text));
  return { ydoc, text, field };
}

const exchange = (a: Y.Doc, b: Y.Doc): void => {
  Y.applyUpdate(b, Y.encodeStateAsUpdate(a, Y.encodeStateVector(b)));
  Y.applyUpdate(a, Y.encodeStateAsUpdate(b, Y.encodeStateVector(a)));
};

function openPair(title: string): [Side, Side] {
  const [a, b] = [new Y.Doc(), new Y.Doc()];
  const [id] = addRisks(a, [{ title }]);
  if (!id) throw new Error('No risk was added.');
  exchange(a, b);
  return [openSide(a, id), openSide(b, id)];
}

function put({ field }: Side, words: string, [start, end]: readonly [number, number]) {
  field.focus();
  field.setRangeText(words, start, end, 'end');
  field.dispatchEvent(new InputEvent('input'));
}

const compose = ({ field }: Side, what: 'compositionstart' | 'compositionend') =>
  field.dispatchEvent(new Event(what));

describe('a field on a shared text', () => {
  test('[EN1] two people in one text never overwrite each other', () => {
    const [ours, theirs] = openPair('Key people leave');
    put(ours, 'Two ', [0, 0]);
    put(theirs, ' early', [16, 16]);
    exchange(ours.ydoc, theirs.ydoc);
    expect([ours.field.value, theirs.field.value]).toEqual([
      'Two Key people leave early',
      'Two Key people leave early',
    ]);
  });

  test('[EN1] the caret stays between the letters where it stood', () => {
    const [ours, theirs] = openPair('Key people leave');
    ours.field.focus();
    ours.field.setSelectionRange(4, 10);
    theirs.field.setRangeText('Our ', 0, 0);
    theirs.field.dispatchEvent(new InputEvent('input'));
    exchange(ours.ydoc, theirs.ydoc);
    expect([ours.field.selectionStart, ours.field.selectionEnd]).toEqual([8, 14]);
  });

  test('[EN1] two who write at the same place do not mix their letters', () => {
    const [ours, theirs] = openPair('');
    for (const letter of 'abc') {
      put(ours, letter, [ours.field.selectionEnd ?? 0, ours.field.selectionEnd ?? 0]);
      ours.field.blur();
      put(theirs, letter.toUpperCase(), [theirs.field.value.length, theirs.field.value.length]);
      theirs.field.blur();
    }
    exchange(ours.ydoc, theirs.ydoc);
    expect(ours.field.value).toMatch(/^(abcABC|ABCabc)$/);
    expect(theirs.field.value).toBe(ours.field.value);
  });

  test('[EN2] an input method that composes is not disturbed, and nothing is lost', () => {
    const [ours, theirs] = openPair('Risk of delay');
    compose(ours, 'compositionstart');
    put(ours, 'に', [8, 8]);
    put(theirs, 'The r', [0, 1]);
    put(theirs, 's', [theirs.field.value.length, theirs.field.value.length]);
    exchange(ours.ydoc, theirs.ydoc);
    expect(ours.field.value).toBe('Risk of にdelay');
    put(ours, '日本', [8, 9]);
    compose(ours, 'compositionend');
    exchange(ours.ydoc, theirs.ydoc);
    expect([ours.field.value, theirs.field.value]).toEqual([
      'The risk of 日本delays',
      'The risk of 日本delays',
    ]);
    expect(ours.field.selectionEnd).toBe(14);
  });

  test('[EN2] words put into what is being replaced stay', () => {
    const [ours, theirs] = openPair('abcdef');
    compose(ours, 'compositionstart');
    put(ours, 'X', [1, 5]);
    put(theirs, '-ours-', [3, 3]);
    exchange(ours.ydoc, theirs.ydoc);
    compose(ours, 'compositionend');
    exchange(ours.ydoc, theirs.ydoc);
    expect([ours.field.value, theirs.field.value]).toEqual(['aX-ours-f', 'aX-ours-f']);
  });

  test('[EN1] pasted lines become one', () => {
    const ydoc = new Y.Doc();
    const [id] = addRisks(ydoc, [{ title: 'Late' }]);
    if (!id) throw new Error('No risk was added.');
    const text = plainTextOf(findElement(ydoc, id, 'risk') ?? new Y.XmlElement('risk'), 'title');
    if (!text) throw new Error('The risk has no title.');
    const area = document.createElement('textarea');
    ends.push(bindPlainText(area, text));
    area.value = 'Late,\nand more';
    area.dispatchEvent(new InputEvent('input'));
    expect([area.value, readPlainText(text)]).toEqual(['Late, and more', 'Late, and more']);
  });

  test('[EN1] a field that is no longer bound writes nothing', () => {
    const [ours, theirs] = openPair('Kept');
    for (const end of ends.splice(0)) end();
    put(ours, 'x', [0, 0]);
    expect(readPlainText(ours.text)).toBe('Kept');
    expect(theirs.field.value).toBe('Kept');
  });
});

const edit = fc.record({
  side: fc.boolean(),
  words: fc.string({ unit: fc.constantFrom('a', 'b', '😀', '日'), maxLength: 4 }),
  start: fc.nat(30),
  length: fc.nat(3),
  next: fc.constantFrom('go on', 'exchange', 'compose', 'composed'),
});

test('[EN1] whatever two people do, fields and texts end the same', () => {
  let exchanged = 0;
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 30 }), (edits) => {
      const [ours, theirs] = openPair('Key people leave');
      for (const { side, words, start, length, next } of edits) {
        const one = side ? ours : theirs;
        // Nobody's caret stands within a character.
        const places = Array.from(one.field.value).reduce(
          (all, each) => [...all, (all.at(-1) ?? 0) + each.length],
          [0],
        );
        const at = (place: number) => places[Math.min(place, places.length - 1)] ?? 0;
        put(one, words, [at(start), at(start + length)]);
        if (next === 'exchange') exchange(ours.ydoc, theirs.ydoc);
        if (next === 'compose') compose(one, 'compositionstart');
        if (next === 'composed') compose(one, 'compositionend');
        exchanged += Number(next === 'exchange');
      }
      for (const one of [ours, theirs]) compose(one, 'compositionend');
      exchange(ours.ydoc, theirs.ydoc);
      expect(ours.field.value).toBe(theirs.field.value);
      expect(readPlainText(ours.text)).toBe(ours.field.value);
    }),
    { numRuns: 200 },
  );
  expect(exchanged).toBeGreaterThan(100);
});
