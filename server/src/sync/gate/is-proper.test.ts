import { addView } from '@entente/documents/register/write-lists';
import { limits } from '@entente/protocol/limits';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { changed, judge } from './testing/judge-change.ts';
import {
  encodeStruct,
  fieldOf,
  judgeChange,
  record,
  riskAt,
  set,
  titleOf,
} from './testing/register-record.ts';

/** A value of the risk's attribute, written by hand. */
const encodeValues = (key: string, ...values: unknown[]) =>
  encodeStruct(0b0010_1000, (encoder) => {
    for (const number of [0, riskAt.clientId, riskAt.clock]) encoding.writeVarUint(encoder, number);
    encoding.writeVarString(encoder, key);
    encoding.writeVarUint(encoder, values.length);
    for (const value of values) encoding.writeAny(encoder, value as string);
  });

describe('[GT11] the value of an attribute', () => {
  test.each([
    ['of its type', 5, 'admitted'],
    ['cleared', null, 'admitted'],
    ['beyond its range', 6, 'content_not_known'],
    ['a number as a string', '5', 'content_not_known'],
    ['no whole number', 2.5, 'content_not_known'],
    ['an object', { valueOf: 3 }, 'content_not_known'],
    ['a list', [3], 'content_not_known'],
    ['nothing at all', undefined, 'content_not_known'],
  ])('%s', (_, value, outcome) => {
    expect(judgeChange((ydoc) => set(ydoc, 'likelihood', value))).toBe(outcome);
    expect(judge('register', record, encodeValues('likelihood', value))).toBe(outcome);
  });

  test('is one value, however its struct is written, and no bytes', () => {
    expect(judge('register', record, encodeValues('likelihood', new Uint8Array([3])))).toBe(
      'content_not_known',
    );
    expect(judge('register', record, encodeValues('likelihood', 1, 5))).toBe('content_not_known');
  });

  test('is not built when it is long', () => {
    const key = 'x'.repeat(limits.valueBytes);
    expect(judgeChange((ydoc) => set(ydoc, 'origin', key))).toBe('content_not_known');
    expect(judgeChange((ydoc) => addView(ydoc, 'Ours', '字'.repeat(8000)))).toBe('admitted');
    expect(judgeChange((ydoc) => addView(ydoc, 'Ours', '"'.repeat(8000)))).toBe('admitted');
  });

  test('has no ancestor, wherever in it, in no kind of document', () => {
    const hostile = JSON.parse('{"a":[{"__proto__":{"isAdmin":true}}]}') as unknown;
    expect(judgeChange((ydoc) => set(ydoc, 'likelihood', hostile))).toBe('unreadable_frame');
    const agreement = changed([], (ydoc) => {
      const heading = new Y.XmlElement('heading');
      heading.setAttribute('level', hostile as string);
      ydoc.getXmlFragment('content').insert(0, [heading]);
    });
    expect(judge('agreement', [], agreement)).toBe('unreadable_frame');
    expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  });

  test.each(['__proto__', 'constructor', 'toString'])(
    'an attribute or a root called %s is not known',
    (name) => {
      expect(judgeChange((ydoc) => set(ydoc, name, 1))).toBe('content_not_known');
      expect(judgeChange((ydoc) => ydoc.getXmlFragment(name).insert(0, [new Y.XmlElement('risk')]))).toBe(
        'content_not_known',
      );
    },
  );
});

describe('[GT12] a plain text', () => {
  test('takes at most 500 characters at once, as often as one likes', () => {
    expect(judgeChange((ydoc) => titleOf(ydoc).insert(0, 'x'.repeat(500)))).toBe('admitted');
    expect(judgeChange((ydoc) => titleOf(ydoc).insert(0, 'x'.repeat(501)))).toBe('content_not_known');
    expect(judgeChange((ydoc) => titleOf(ydoc).insert(9, 'x'.repeat(1024 * 1024)))).toBe('content_not_known');
  });

  test('is known again as a whole when it was typed bit by bit', () => {
    const ydoc = new Y.Doc();
    for (const update of record) Y.applyUpdate(ydoc, update);
    for (let at = 0; at < 4; at++) titleOf(ydoc).insert(titleOf(ydoc).length, 'y'.repeat(300));
    const snapshot = [Y.encodeStateAsUpdate(ydoc)];
    expect(
      judge(
        'register',
        snapshot,
        changed(snapshot, (copy) => titleOf(copy).insert(900, 'on')),
      ),
    ).toBe('admitted');
    expect(
      judge(
        'register',
        snapshot,
        changed(snapshot, (copy) => titleOf(copy).format(900, 2, { bold: {} })),
      ),
    ).toBe('content_not_known');
  });

  test('has no formats, no nodes and nothing else', () => {
    expect(judgeChange((ydoc) => titleOf(ydoc).format(0, 4, { bold: {} }))).toBe('content_not_known');
    expect(judgeChange((ydoc) => titleOf(ydoc).insertEmbed(0, new Y.XmlElement('paragraph')))).toBe(
      'content_not_known',
    );
    expect(judgeChange((ydoc) => titleOf(ydoc).insertEmbed(0, { image: 'x' }))).toBe('unreadable_frame');
    expect(judgeChange((ydoc) => fieldOf(ydoc, 'title').insert(0, [new Y.XmlElement('doc')]))).toBe(
      'content_not_known',
    );
  });

  test('but a rich text has both formats and length', () => {
    const bold = (ydoc: Y.Doc) => {
      const doc = fieldOf(ydoc, 'description').get(0) as Y.XmlElement;
      ((doc.get(0) as Y.XmlElement).get(0) as Y.XmlText).insert(0, 'x'.repeat(2000), { bold: {} });
    };
    expect(judgeChange(bold)).toBe('admitted');
  });
});
