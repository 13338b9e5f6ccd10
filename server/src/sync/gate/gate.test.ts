import { kindRules } from '@entente/documents/kinds';
import type { UserId } from '@entente/protocol/ids';
import fc from 'fast-check';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { judgeUpdate, type GateKnowledge, type Verdict } from './gate.ts';
import { learn } from './learn.ts';
import { Structure } from './structure.ts';

const anna = 'anna' as UserId;
const ben = 'ben' as UserId;
const editor = { userId: anna, canEdit: true };

/** What the gate knows of a document in which `owners` have written. */
function knowledgeOf(ydoc: Y.Doc, owners: Record<number, UserId> = {}): GateKnowledge {
  const known = { rules: kindRules.agreement, clocks: new Map<number, number>(), structure: new Structure() };
  learn(Y.encodeStateAsUpdate(ydoc), known);
  return {
    ...known,
    ownerOf: (clientId) => owners[clientId],
    isDeleted: (deletions) => deletions.length === 0,
  };
}

const blank = knowledgeOf(new Y.Doc());

/** A document with one paragraph, typed under `clientId`. */
function write(clientId: number, text: string): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.clientID = clientId;
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText(text)]);
  ydoc.getXmlFragment('content').insert(0, [paragraph]);
  return ydoc;
}

const textOf = (ydoc: Y.Doc) => (ydoc.getXmlFragment('content').get(0) as Y.XmlElement).get(0) as Y.XmlText;

/** The update that `change` makes to `ydoc`. */
function change(ydoc: Y.Doc, act: () => void): Uint8Array {
  const before = Y.encodeStateVector(ydoc);
  act();
  return Y.encodeStateAsUpdate(ydoc, before);
}

const reasonOf = (verdict: Verdict) => (verdict.kind === 'refused' ? verdict.reason : verdict.kind);

describe('what the gate lets pass', () => {
  test('[GT1] a first edit of a known kind, with its clocks', () => {
    const verdict = judgeUpdate(Y.encodeStateAsUpdate(write(7, 'we agree')), blank, editor);
    expect(verdict).toMatchObject({
      kind: 'admitted',
      clientIds: [7],
      clocks: new Map([[7, 10]]),
      schema: 1,
    });
  });

  test('[GT1] a surrogate pair takes two clocks, as Yjs counts', () => {
    const verdict = judgeUpdate(Y.encodeStateAsUpdate(write(7, '🤝')), blank, editor);
    expect(verdict).toMatchObject({ clocks: new Map([[7, 4]]) });
  });

  test('[GT1] a next edit that leans on what is known', () => {
    const ydoc = write(7, 'we agree');
    const known = knowledgeOf(ydoc, { 7: anna });
    const update = change(ydoc, () => textOf(ydoc).insert(8, ' on this', { bold: {} }));
    expect(reasonOf(judgeUpdate(update, known, editor))).toBe('admitted');
  });

  test('[GT2] what is known already is nothing new, for a viewer as well', () => {
    const ydoc = write(7, 'we agree');
    const viewer = { userId: ben, canEdit: false };
    const known = knowledgeOf(ydoc, { 7: anna });
    expect(judgeUpdate(Y.encodeStateAsUpdate(ydoc), known, viewer)).toEqual({ kind: 'nothing_new' });
    expect(judgeUpdate(new Uint8Array([0, 0]), blank, viewer)).toEqual({ kind: 'nothing_new' });
  });
});

describe('what the gate refuses', () => {
  test('[GT3] an edit of somebody who may not edit', () => {
    const update = Y.encodeStateAsUpdate(write(7, 'mine'));
    expect(reasonOf(judgeUpdate(update, blank, { userId: ben, canEdit: false }))).toBe('not_allowed');
  });

  test('[GT3] a deletion by somebody who may not edit', () => {
    const ydoc = write(7, 'we agree');
    const known = { ...knowledgeOf(ydoc, { 7: anna }), isDeleted: () => false };
    ydoc.clientID = 8;
    const update = change(ydoc, () => textOf(ydoc).delete(0, 3));
    expect(reasonOf(judgeUpdate(update, known, { userId: ben, canEdit: false }))).toBe('not_allowed');
  });

  test("[GT4] a colleague's clientID, forged with the next clock", () => {
    const ydoc = write(7, 'we agree');
    const known = knowledgeOf(ydoc, { 7: anna });
    const update = change(ydoc, () => textOf(ydoc).insert(3, 'do not '));
    expect(reasonOf(judgeUpdate(update, known, { userId: ben, canEdit: true }))).toBe('foreign_client_id');
  });

  test('[GT5] a run of 2^40 clocks for a colleague, and one beyond counting for oneself', () => {
    const run = (clientId: number, clock: number, length: number) =>
      encoding.encode((encoder) => {
        for (const value of [1, 1, clientId, clock]) encoding.writeVarUint(encoder, value);
        encoding.writeUint8(encoder, 0);
        encoding.writeVarUint(encoder, length);
        encoding.writeVarUint(encoder, 0);
      });
    const known = knowledgeOf(write(7, 'we agree'), { 7: anna });
    expect(reasonOf(judgeUpdate(run(7, 10, 2 ** 40), known, { userId: ben, canEdit: true }))).toBe(
      'foreign_client_id',
    );
    expect(reasonOf(judgeUpdate(run(9, 0, Number.MAX_SAFE_INTEGER), blank, editor))).toBe('admitted');
    expect(reasonOf(judgeUpdate(run(9, 5, Number.MAX_SAFE_INTEGER), blank, editor))).toBe('unreadable_frame');
  });

  test('[GT5] a clientID that lib0 reads once and never again, which would end every state vector of the document', () => {
    const head = [1, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x8f, 0x01, 0];
    const update = encoding.encode((encoder) => {
      for (const byte of [...head, 4, 1]) encoding.writeUint8(encoder, byte);
      encoding.writeVarString(encoder, 'content');
      encoding.writeVarString(encoder, 'x');
      encoding.writeVarUint(encoder, 0);
    });
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, update);
    expect(() => Y.decodeStateVector(Y.encodeStateVector(ydoc))).toThrow('Integer out of Range');
    expect(reasonOf(judgeUpdate(update, blank, editor))).toBe('unreadable_frame');
  });

  test('[GT6] a gap in the clocks, a neighbour and a deletion that do not exist', () => {
    const ydoc = write(7, 'we');
    const second = change(ydoc, () => textOf(ydoc).insert(2, ' agree'));
    expect(reasonOf(judgeUpdate(second, blank, editor))).toBe('gap');
    const deletion = change(ydoc, () => textOf(ydoc).delete(0, 2));
    expect(reasonOf(judgeUpdate(deletion, blank, editor))).toBe('gap');
  });

  test('[GT6] two structs that wait for each other', () => {
    const update = encoding.encode((encoder) => {
      const item = (own: number, other: number) => {
        for (const value of [1, own, 0]) encoding.writeVarUint(encoder, value);
        encoding.writeUint8(encoder, 0b1000_0001);
        for (const value of [other, 0, 1]) encoding.writeVarUint(encoder, value);
      };
      encoding.writeVarUint(encoder, 2);
      item(8, 9);
      item(9, 8);
      encoding.writeVarUint(encoder, 0);
    });
    expect(reasonOf(judgeUpdate(update, blank, editor))).toBe('gap');
  });

  test.each([
    ['root', (ydoc: Y.Doc) => ydoc.getXmlFragment('elsewhere').insert(0, [new Y.XmlText('x')])],
    ['node', (ydoc: Y.Doc) => ydoc.getXmlFragment('content').insert(0, [new Y.XmlElement('script')])],
    ['mark', (ydoc: Y.Doc) => textOf(ydoc).format(0, 1, { blink: {} })],
    [
      'attribute',
      (ydoc: Y.Doc) => (ydoc.getXmlFragment('content').get(0) as Y.XmlElement).setAttribute('onclick', 'x'),
    ],
  ])('[GT7] a %s that the kind does not have', (_, act) => {
    const ydoc = write(7, 'we agree');
    const known = knowledgeOf(ydoc, { 7: anna });
    expect(
      reasonOf(
        judgeUpdate(
          change(ydoc, () => act(ydoc)),
          known,
          editor,
        ),
      ),
    ).toBe('content_not_known');
  });

  test.each([
    ['a sub-document', (ydoc: Y.Doc) => ydoc.getArray('content').insert(0, [new Y.Doc()])],
    ['bytes', (ydoc: Y.Doc) => ydoc.getArray('content').insert(0, [new Uint8Array(3)])],
    [
      'a deep value',
      (ydoc: Y.Doc) => ydoc.getArray('content').insert(0, [JSON.parse('['.repeat(99) + ']'.repeat(99))]),
    ],
  ])('[GT8] %s, which no kind of document holds', (_, act) => {
    const ydoc = new Y.Doc();
    expect(
      reasonOf(
        judgeUpdate(
          change(ydoc, () => act(ydoc)),
          blank,
          editor,
        ),
      ),
    ).toBe('unreadable_frame');
  });

  test('[GT8] more than 4 MiB, and bytes that are no update', () => {
    expect(reasonOf(judgeUpdate(new Uint8Array(4 * 1024 * 1024 + 1), blank, editor))).toBe(
      'update_too_large',
    );
    expect(reasonOf(judgeUpdate(new Uint8Array([1, 2, 3]), blank, editor))).toBe('unreadable_frame');
    expect(reasonOf(judgeUpdate(new Uint8Array([0, 0, 0]), blank, editor))).toBe('unreadable_frame');
  });
});

test('[GT9] whatever bytes come, Yjs takes what passes in whole and without an error', () => {
  const honest = [
    Y.encodeStateAsUpdate(write(7, 'we agree on 🤝 this')),
    change(write(7, 'abc'), () => undefined),
  ];
  const base = write(7, 'we agree');
  honest.push(
    change(base, () => textOf(base).insert(2, 'x')),
    change(base, () => textOf(base).delete(1, 4)),
  );
  const mangled = fc.tuple(
    fc.constantFrom(...honest),
    fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 4 }),
    fc.nat(40),
  );
  let passed = 0;
  fc.assert(
    fc.property(mangled, ([update, changes, cut]) => {
      const bytes = update.slice(0, Math.max(2, update.length - (cut > 20 ? 0 : cut)));
      for (const [at, value] of changes) bytes[at % bytes.length] = value;
      const target = write(7, 'we agree');
      target.clientID = 1;
      const verdict = judgeUpdate(bytes, knowledgeOf(target, { 7: anna }), editor);
      if (verdict.kind !== 'admitted') return;
      passed++;
      Y.applyUpdate(target, bytes);
      expect(target.store.pendingStructs).toBeNull();
      expect(target.store.pendingDs).toBeNull();
      for (const [clientId, clock] of verdict.clocks) expect(Y.getState(target.store, clientId)).toBe(clock);
    }),
    { numRuns: 10_000 },
  );
  expect(passed).toBeGreaterThan(100);
}, 60_000);
