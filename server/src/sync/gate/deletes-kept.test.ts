import { encodeNumbers, SERVER_CLIENT_ID } from '@entente/documents/entries/numbering';
import { kindRules } from '@entente/documents/kinds';
import { addCategory, addView, removeCategory, removeView } from '@entente/documents/register/write-lists';
import {
  addRiskLink,
  addRisks,
  removeRiskLink,
  setRiskValues,
  writeRiskText,
  writeRiskTitle,
} from '@entente/documents/register/write-register';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { judgeUpdate } from './gate.ts';
import { changed, judge, knowledgeOf } from './testing/judge-change.ts';
import {
  editor,
  encodeDeletions,
  encodeStruct,
  fieldOf,
  judgeChange,
  raised,
  record,
  riskAt,
  riskId,
  riskOf,
  set,
} from './testing/register-record.ts';

describe('[GT13] what stays once it is there', () => {
  test.each<[string, (ydoc: Y.Doc) => void]>([
    ['an entry', (ydoc) => ydoc.getXmlFragment('risks').delete(0, 1)],
    ['its title', (ydoc) => riskOf(ydoc).delete(0, 1)],
    ["its title's text", (ydoc) => fieldOf(ydoc, 'title').delete(0, 1)],
    ['its description', (ydoc) => riskOf(ydoc).delete(1, 1)],
    ['what an editor is bound to in it', (ydoc) => fieldOf(ydoc, 'description').delete(0, 1)],
    [
      'an entry that the same edit brings',
      (ydoc) => (addRisks(ydoc, [{}]), ydoc.getXmlFragment('risks').delete(1, 1)),
    ],
  ])('%s is not deleted', (_, change) => {
    const withGarbageKept = changed(record, (ydoc) => ((ydoc.gc = false), change(ydoc)));
    expect(judge('register', record, withGarbageKept)).toBe('content_not_known');
  });

  test('but characters, paragraphs, links, categories and views are', () => {
    const target = { documentId: crypto.randomUUID() as never, entryId: undefined };
    expect(judgeChange((ydoc) => writeRiskTitle(ydoc, riskId, 'Late'))).toBe('admitted');
    expect(
      judgeChange((ydoc) => {
        writeRiskText(ydoc, riskId, { field: 'description', rich: 'one\ntwo\nthree' });
        writeRiskText(ydoc, riskId, { field: 'description', rich: '' });
        addRiskLink(ydoc, riskId, target);
        removeRiskLink(ydoc, riskId, target);
        removeCategory(ydoc, addCategory(ydoc, 'People'));
        removeView(ydoc, addView(ydoc, 'Mine', '{}'));
      }),
    ).toBe('admitted');
  });

  test('an entry added and thrown away before it was sent is none', () => {
    const thrownAway = changed(record, (ydoc) => {
      addRisks(ydoc, [{ title: 'no' }]);
      ydoc.getXmlFragment('risks').delete(1, 1);
    });
    expect(judgeUpdate(thrownAway, knowledgeOf('register', record), editor)).toMatchObject({
      kind: 'admitted',
      entries: [],
    });
  });

  test('nothing that stays stands in what may go, and what is numbered stays', () => {
    for (const { roots, childrenOf, kept, numbered } of Object.values(kindRules)) {
      const lasting = new Set([...kept, ...roots.values()]);
      const pairs = [...childrenOf].flatMap(([parent, children]) =>
        [...children].map((child) => [parent, child]),
      );
      const held = pairs.filter(([parent, child = '']) => kept.has(child) || kept.has(`${parent}>${child}`));
      expect(held.filter(([parent = '']) => !lasting.has(parent))).toEqual([]);
      expect([...numbered].filter((name) => !kept.has(name))).toEqual([]);
    }
  });
});

describe('[GT14] what the server alone says', () => {
  test.each(['number', 'raisedBy', 'raisedFor', 'raisedAt'])('%s is set by no browser', (name) => {
    const value = {
      number: 7,
      raisedBy: crypto.randomUUID(),
      raisedFor: crypto.randomUUID(),
      raisedAt: raised.at,
    };
    expect(judgeChange((ydoc) => set(ydoc, name, value[name as keyof typeof value]))).toBe(
      'content_not_known',
    );
    const fresh = changed(
      [],
      (ydoc) => (addRisks(ydoc, [{}]), set(ydoc, name, value[name as keyof typeof value])),
    );
    expect(judge('register', [], fresh)).toBe('content_not_known');
  });

  test('nor taken away, by a deletion, by a value or by one that is deleted already', () => {
    expect(judgeChange((ydoc) => riskOf(ydoc).removeAttribute('number'))).toBe('content_not_known');
    const deletion = encodeDeletions(SERVER_CLIENT_ID, [[2, 1]]);
    expect(judge('register', record, deletion)).toBe('content_not_known');
    const deleted = encodeStruct(0b1000_0001, (encoder) => {
      for (const number of [SERVER_CLIENT_ID, 0, 1]) encoding.writeVarUint(encoder, number);
    });
    const ydoc = new Y.Doc();
    for (const update of [...record, deleted]) Y.applyUpdate(ydoc, update);
    expect(riskOf(ydoc).getAttribute('number')).toBeUndefined();
    expect(judge('register', record, deleted)).toBe('content_not_known');
  });

  test('nobody writes under its clientID, in any kind of document, but everybody may send again what it wrote', () => {
    const forged = changed(
      record,
      (ydoc) => setRiskValues(ydoc, riskId, { likelihood: 5 }),
      SERVER_CLIENT_ID,
    );
    expect(judge('register', record, forged)).toBe('foreign_client_id');
    const forgedNumber = encodeNumbers([{ ...riskAt, number: 9 }], raised, 4);
    expect(judge('register', record, forgedNumber)).toBe('foreign_client_id');
    const paragraph = (ydoc: Y.Doc) =>
      ydoc.getXmlFragment('content').insert(0, [new Y.XmlElement('paragraph')]);
    expect(judge('agreement', [], changed([], paragraph, SERVER_CLIENT_ID))).toBe('foreign_client_id');
    expect(
      judge(
        'register',
        record,
        changed([], (ydoc) => record.forEach((row) => Y.applyUpdate(ydoc, row))),
      ),
    ).toBe('nothing_new');
  });
});
