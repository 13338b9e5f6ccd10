import { addRisks } from '@entente/documents/register/write-register';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { burdenOf, changed } from './testing/judge-change.ts';
import { openGate } from './testing/open-gate.ts';
import { FIRST, paragraph, textIn } from './testing/paragraph-record.ts';
import { countSteps } from './testing/raw-insertions.ts';

/** What each of several people, who all know the record alone, has written offline. */
const offline = (record: readonly Uint8Array[], ...acts: readonly ((ydoc: Y.Doc) => void)[]): Uint8Array[] =>
  acts.map((act, person) => changed(record, act, 10 + person));

/** What the people are told when they come back, one after the other. */
function answersOnReturn(record: readonly Uint8Array[], updates: readonly Uint8Array[]): string[] {
  const ask = openGate('agreement', record, { [FIRST]: 'anna' });
  return updates.map((update, person) => ask(`person ${person}`, update));
}

describe('[GT18] who has written long offline, all at the same place, is let pass', () => {
  const LETTERS = 5000;
  const typing = (ydoc: Y.Doc) => {
    for (let letter = 0; letter < LETTERS; letter++) textIn(ydoc).insert(3 + letter, 'x');
  };
  const typingBackwards = (ydoc: Y.Doc) => {
    for (let letter = 0; letter < LETTERS; letter++) textIn(ydoc).insert(3, 'x');
  };
  const pasting = (ydoc: Y.Doc) => textIn(ydoc).insert(3, 'y'.repeat(500_000));
  const replacing = (ydoc: Y.Doc) => {
    for (let word = 1000; word > 0; word--) {
      textIn(ydoc).delete(8 * word, 3);
      textIn(ydoc).insert(8 * word, 'our firm', { bold: {} });
    }
  };
  const long = changed([paragraph], (ydoc) => textIn(ydoc).insert(8, ' and we do'.repeat(1000)), FIRST);
  const blocks = (ydoc: Y.Doc) =>
    ydoc.getXmlFragment('content').insert(
      1,
      Array.from({ length: LETTERS }, () => new Y.XmlElement('paragraph')),
    );
  const firstBlocks = (ydoc: Y.Doc) => {
    for (let block = 0; block < LETTERS; block++)
      ydoc.getXmlFragment('content').insert(0, [new Y.XmlElement('paragraph')]);
  };

  test.each<[string, readonly ((ydoc: Y.Doc) => void)[]]>([
    ['three type', [typing, typing, typing]],
    ['three type backwards', [typingBackwards, typingBackwards, typingBackwards]],
    ['one types, one types backwards, one pastes', [typing, typingBackwards, pasting]],
    ['three paste', [pasting, pasting, pasting]],
    ['three replace the same thousand words', [replacing, replacing, replacing]],
    ['three bring thousands of paragraphs', [blocks, blocks, firstBlocks]],
  ])('%s', (_, acts) => {
    const record = [paragraph, long];
    const updates = offline(record, ...acts);
    for (const order of [updates, updates.toReversed()])
      expect(answersOnReturn(record, order)).toEqual(order.map(() => 'admitted'));
  });

  test('two import the same 5,000 risks', () => {
    const rows = Array.from({ length: LETTERS }, (__, row) => ({ title: `Risk ${row}`, likelihood: 2 }));
    const updates = offline(
      [],
      (ydoc) => addRisks(ydoc, rows),
      (ydoc) => addRisks(ydoc, rows),
    );
    const ask = openGate('register', []);
    expect(updates.map((update, person) => ask(`person ${person}`, update))).toEqual([
      'admitted',
      'admitted',
    ]);
  });
});

/** What a page does: an act, where, and how much. */
const act = fc.record({
  page: fc.nat(2),
  kind: fc.constantFrom(
    'type',
    'type',
    'delete',
    'format',
    'block',
    'remove',
    'level',
    'undo',
    'redo',
    'move',
  ),
  where: fc.nat(),
  much: fc.integer({ min: 1, max: 4 }),
});

type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

function headingWith(text: string): Y.XmlElement {
  const heading = new Y.XmlElement('heading');
  heading.insert(0, [new Y.XmlText(text)]);
  return heading;
}

function perform({ ydoc, undo }: { ydoc: Y.Doc; undo: Y.UndoManager }, { kind, where, much }: Act): void {
  const content = ydoc.getXmlFragment('content');
  const block = content.length === 0 ? undefined : (content.get(where % content.length) as Y.XmlElement);
  const text = block?.get(0) as Y.XmlText | undefined;
  const place = where % ((text?.length ?? 0) + 1);
  const rest = Math.min(much, (text?.length ?? 0) - place);
  switch (kind) {
    case 'type':
      return text?.insert(place, 'abcd'.slice(0, much));
    case 'delete':
      return rest > 0 ? text?.delete(place, rest) : undefined;
    case 'format':
      return rest > 0 ? text?.format(place, rest, { bold: much % 2 === 0 ? null : {} }) : undefined;
    case 'block':
      return content.insert(where % (content.length + 1), [headingWith('new')]);
    case 'remove':
      return block && content.delete(where % content.length, 1);
    case 'level':
      return block?.nodeName === 'heading' ? block.setAttribute('level', `${much}`) : undefined;
    case 'undo':
      return void undo.undo();
    case 'redo':
      return void undo.redo();
    case 'move':
      return ydoc.transact(() => {
        if (block === undefined) return;
        content.delete(where % content.length, 1);
        content.insert(much % (content.length + 1), [headingWith('moved')]);
      });
  }
}

/** Three people's pages of the paragraph, each with what it has written since it last met the others. */
function openPages() {
  return [21, 20, 22].map((clientId) => {
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, paragraph);
    ydoc.clientID = clientId;
    const written: Uint8Array[] = [];
    ydoc.on('update', (update: Uint8Array, origin: unknown) => {
      if (origin !== 'record') written.push(update);
    });
    const undo = new Y.UndoManager(ydoc.getXmlFragment('content'), { captureTimeout: 0 });
    return { clientId, ydoc, undo, written };
  });
}

test('[GT18] who sees what the others write has no rivals, whatever they do but undo', () => {
  let rows = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 10, maxLength: 60 }), (acts) => {
      const record = [paragraph];
      const pages = openPages();
      for (const one of acts.filter(({ kind }) => kind !== 'undo' && kind !== 'redo')) {
        const page = pages[one.page];
        if (page === undefined) continue;
        perform(page, one);
        const written = page.written.splice(0);
        record.push(...written);
        for (const { ydoc } of pages) for (const update of written) Y.applyUpdate(ydoc, update, 'record');
      }
      rows += record.length;
      expect(burdenOf(record)).toBe(0);
    }),
    { numRuns: 250 },
  );
  expect(rows).toBeGreaterThan(1000);
}, 60_000);

test('[GT18] whatever people do at the same time, undo included, no step is taken that was not told, and few are', () => {
  let steps = 0;
  let met = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 10, maxLength: 80 }), (acts) => {
      const record = [paragraph];
      const ask = openGate('agreement', record, { [FIRST]: 'anna' });
      const pages = openPages();
      const meet = ({ clientId, ydoc, written }: (typeof pages)[number]) => {
        for (const update of written.splice(0)) {
          expect(ask(`person ${clientId}`, update)).not.toBe('too_entangled');
          record.push(update);
        }
        for (const update of record) Y.applyUpdate(ydoc, update, 'record');
        met++;
      };
      for (const one of acts) {
        const page = pages[one.page];
        if (page === undefined) continue;
        perform(page, one);
        if (one.where % 8 === 0) meet(page);
      }
      pages.forEach(meet);
      const taken = countSteps(record);
      const [whole] = pages.map(({ ydoc }) => Y.encodeStateAsUpdate(ydoc)).slice(-1);
      const structs = record.reduce((sum, update) => sum + Y.decodeUpdate(update).structs.length, 0);
      const most = 3 * (structs + burdenOf(record));
      expect(taken).toBeLessThanOrEqual(most);
      if (whole !== undefined) expect(countSteps([whole])).toBeLessThanOrEqual(most);
      expect(burdenOf(record)).toBeLessThan(100_000);
      steps += taken;
    }),
    { numRuns: 250 },
  );
  expect(steps).toBeGreaterThan(500);
  expect(met).toBeGreaterThan(1000);
}, 60_000);
