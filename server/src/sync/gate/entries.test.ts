import type { EntryId } from '@entente/documents/entries/entry-id';
import { addDecisions, addTag, removeTag, writeDecisionRich } from '@entente/documents/log/write-log';
import { addOption, removeOption } from '@entente/documents/log/write-options';
import { addRisks } from '@entente/documents/register/write-register';
import { limits } from '@entente/protocol/limits';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { judgeUpdate } from './gate.ts';
import { changed, judge, knowledgeOf } from './testing/judge-change.ts';
import { editor, fieldOf, judgeChange, RISK_CLIENT } from './testing/register-record.ts';

describe('[GT15] nodes within each other', () => {
  const nest = (ydoc: Y.Doc, levels: number) => {
    let inner = fieldOf(ydoc, 'description').get(0) as Y.XmlElement;
    for (let level = 0; level < levels; level++) {
      const node = new Y.XmlElement(level % 2 === 0 ? 'bulletList' : 'listItem');
      inner.insert(0, [node]);
      inner = node;
    }
  };

  test('go as deep as the limit, counted from the root', () => {
    expect(judgeChange((ydoc) => nest(ydoc, limits.nodeDepth - 3))).toBe('admitted');
    expect(judgeChange((ydoc) => nest(ydoc, limits.nodeDepth - 2))).toBe('content_not_known');
    expect(judgeChange((ydoc) => nest(ydoc, 5000))).toBe('content_not_known');
  });

  test('also by one edit after the other, and in an agreement', () => {
    const rows = [
      changed([], (ydoc) => ydoc.getXmlFragment('content').insert(0, [new Y.XmlElement('blockquote')])),
    ];
    const innermost = (ydoc: Y.Doc) => {
      let node = ydoc.getXmlFragment('content').get(0) as Y.XmlElement;
      while (node.length > 0) node = node.get(0) as Y.XmlElement;
      return node;
    };
    const deeper = () => changed(rows, (ydoc) => innermost(ydoc).insert(0, [new Y.XmlElement('blockquote')]));
    while (rows.length < limits.nodeDepth) {
      expect(judge('agreement', rows, deeper())).toBe('admitted');
      rows.push(deeper());
    }
    expect(judge('agreement', rows, deeper())).toBe('content_not_known');
  });

  test.each<[string, (ydoc: Y.Doc) => void]>([
    ['a map', (ydoc) => ydoc.getMap('risks').set('risk', new Y.Map())],
    ['a list', (ydoc) => ydoc.getArray('risks').insert(0, [new Y.Array()])],
    ['a text of another type', (ydoc) => ydoc.getArray('risks').insert(0, [new Y.Text('x')])],
    [
      'maps, 5,000 deep',
      (ydoc) => {
        let inner = ydoc.getMap<unknown>('risks');
        for (let level = 0; level < 5000; level++) inner = inner.set('a', new Y.Map()) as Y.Map<unknown>;
      },
    ],
    ['a value, 5,000 deep', (ydoc) => ydoc.getMap('risks').set('a', nested(5000))],
  ])('[GT8] %s is unreadable', (_, change) => {
    expect(judge('register', [], changed([], change))).toBe('unreadable_frame');
  });
});

/** An object within an object, so many levels. */
function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}

describe('[GT16] the entries that an edit brings', () => {
  test('are told in the order in which they were added, only those that are not known yet', () => {
    const ydoc = new Y.Doc();
    ydoc.clientID = RISK_CLIENT;
    addRisks(ydoc, [{ title: 'first' }]);
    const before = Y.encodeStateAsUpdate(ydoc);
    const ids = addRisks(ydoc, [{ title: 'second' }, { title: 'third' }]);
    const all = Y.encodeStateAsUpdate(ydoc);
    const verdict = judgeUpdate(all, knowledgeOf('register', [before]), editor);
    expect(verdict.kind === 'admitted' && verdict.entries.map((at) => `${at.clientId}-${at.clock}`)).toEqual(
      ids,
    );
  });

  test('are at most 10,000 at once', () => {
    const many = (count: number) =>
      changed([], (ydoc) =>
        ydoc.getXmlFragment('risks').insert(
          0,
          Array.from({ length: count }, () => new Y.XmlElement('risk')),
        ),
      );
    expect(judge('register', [], many(limits.entries))).toBe('admitted');
    expect(judge('register', [], many(limits.entries + 1))).toBe('update_too_large');
  });
});

test('[GT10] [GT11] [GT12] [GT13] all that people do with a decision passes', () => {
  const ydoc = new Y.Doc();
  ydoc.on('update', (update: Uint8Array) => {
    expect(judge('log', rows, update)).toBe('admitted');
    rows.push(update);
  });
  const rows: Uint8Array[] = [];
  const [decision = '' as EntryId] = addDecisions(ydoc, [
    {
      title: 'Where the data lives',
      statement: 'In **both** places',
      form: 'options',
      options: [{ name: 'Ours', pros: 'near' }, { name: 'Theirs' }],
      chosenAt: 1,
      criteria: [{ name: 'cost', weight: 5 }],
      tags: ['data'],
    },
  ]);
  const option = addOption(ydoc, decision, { name: 'Neither' });
  if (option !== undefined) removeOption(ydoc, option);
  addTag(ydoc, decision, 'later');
  removeTag(ydoc, decision, 'later');
  writeDecisionRich(ydoc, decision, { field: 'dissent', rich: 'none\nat all' });
  expect(rows.length).toBeGreaterThan(5);
});
