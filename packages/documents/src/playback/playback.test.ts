import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { encodeContent } from '../agreement/content-to-update.ts';
import { readContent } from '../agreement/read-content.ts';
import { AGREEMENT_ROOT, agreementSchema } from '../agreement/schema.ts';
import { contentOf } from '../canonical/content-of.ts';
import type { EntryId } from '../entries/entry-id.ts';
import { addRisks, setRiskValues } from '../register/write-register.ts';
import { createYdoc } from '../yjs/create-ydoc.ts';
import { contentAt } from './content-at.ts';
import type { Frame, FrameNode } from './frame.ts';
import { Frames } from './frames.ts';
import { PlayedRecord } from './played-record.ts';

/** A frame as the agreement's own JSON: without carets, and without whose the words are. */
function contentOfFrame({ blocks }: Frame): ProseMirrorJSON {
  const plain = (node: FrameNode): Node => {
    if (node.text !== undefined) {
      const marks = (node.marks ?? []).map(({ type, attrs }) => agreementSchema.mark(type, attrs));
      return agreementSchema.text(node.text, marks);
    }
    const children = (node.content ?? []).filter(({ type }) => type !== 'caret');
    return agreementSchema.node(node.type, node.attrs, children.map(plain));
  };
  return agreementSchema.topNodeType
    .create(
      null,
      blocks.map(({ node }) => plain(node)),
    )
    .toJSON() as ProseMirrorJSON;
}

/** Somebody who writes into a copy and reads what is on the record, now and then. */
interface Typist {
  readonly ydoc: Y.Doc;
  seen: number;
  readonly unsent: Uint8Array[];
}

type Act =
  | { act: 'type'; at: number; words: string }
  | { act: 'delete'; at: number; length: number }
  | { act: 'format'; at: number; length: number; mark: string }
  | { act: 'block'; at: number; level: number }
  | { act: 'level'; at: number; level: number }
  | { act: 'remove'; at: number }
  | { act: 'catch up' };

const small = fc.nat(20);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('type' as const),
      at: small,
      words: fc.constantFrom('a', 'b ', 'ship'),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('delete' as const),
      at: small,
      length: fc.integer({ min: 1, max: 4 }),
    }),
  },
  fc.record({
    act: fc.constant('format' as const),
    at: small,
    length: fc.integer({ min: 1, max: 6 }),
    mark: fc.constantFrom('bold', 'italic', '-bold'),
  }),
  fc.record({ act: fc.constant('block' as const), at: small, level: fc.nat(2) }),
  fc.record({ act: fc.constant('level' as const), at: small, level: fc.integer({ min: 1, max: 3 }) }),
  fc.record({ act: fc.constant('remove' as const), at: small }),
  { weight: 3, arbitrary: fc.record({ act: fc.constant('catch up' as const) }) },
);

const textsOf = (root: Y.XmlFragment): Y.XmlText[] =>
  root
    .toArray()
    .flatMap((node) => (node instanceof Y.XmlElement ? node.toArray() : []))
    .filter((node) => node instanceof Y.XmlText);

function makeBlock(level: number): Y.XmlElement {
  const block = new Y.XmlElement(level === 0 ? 'paragraph' : 'heading');
  if (level > 0) block.setAttribute('level', level as unknown as string);
  block.insert(0, [new Y.XmlText('New. ')]);
  return block;
}

function perform(ydoc: Y.Doc, one: Act): void {
  const root = ydoc.getXmlFragment(AGREEMENT_ROOT);
  if (one.act === 'catch up') return;
  if (one.act === 'block') return root.insert(one.at % (root.length + 1), [makeBlock(one.level)]);
  if (one.act === 'remove') return root.length > 1 ? root.delete(one.at % root.length, 1) : undefined;
  if (one.act === 'level') {
    const block = root.get(one.at % Math.max(1, root.length));
    if (block instanceof Y.XmlElement && block.nodeName === 'heading')
      block.setAttribute('level', one.level as unknown as string);
    return;
  }
  const texts = textsOf(root);
  const text = texts[one.at % Math.max(1, texts.length)];
  if (text === undefined) return;
  const at = one.at % (text.length + 1);
  if (one.act === 'type') return text.insert(at, one.words);
  const length = Math.min(one.length, text.length - at);
  if (length === 0) return;
  if (one.act === 'delete') return text.delete(at, length);
  text.format(at, length, one.mark === '-bold' ? { bold: null } : { [one.mark]: {} });
}

const beginning = encodeContent(
  {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Purpose' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'We deliver together.' }] },
    ],
  } as ProseMirrorJSON,
  1,
);

/** The record that two people leave who write at once, each seeing the other's words when they catch up. */
function recordOf(acts: readonly (readonly [number, Act])[]): Uint8Array[] {
  const rows = [beginning];
  const typists = [11, 12].map((clientID): Typist => {
    const ydoc = new Y.Doc();
    ydoc.clientID = clientID;
    const unsent: Uint8Array[] = [];
    ydoc.on('update', (update: Uint8Array, origin: unknown) => origin !== 'record' && unsent.push(update));
    return { ydoc, seen: 0, unsent };
  });
  const catchUp = (typist: Typist): void => {
    rows.push(...typist.unsent.splice(0));
    for (const row of rows.slice(typist.seen)) Y.applyUpdate(typist.ydoc, row, 'record');
    typist.seen = rows.length;
    // What Yjs tidied up on arrival is an edit like any other.
    rows.push(...typist.unsent.splice(0));
  };
  typists.forEach(catchUp);
  for (const [who, one] of acts) {
    const typist = typists[who]!;
    perform(typist.ydoc, one);
    if (one.act === 'catch up') catchUp(typist);
  }
  typists.forEach(catchUp);
  return rows;
}

function replay(rows: readonly Uint8Array[]): Y.Doc {
  const ydoc = createYdoc();
  for (const row of rows) Y.applyUpdate(ydoc, row);
  return ydoc;
}

const editsOf = (rows: readonly Uint8Array[]) => rows.map((update) => ({ person: 0, update }));

test('[PB3] jumping anywhere in any order, while the record still comes in, gives what a replay gives', () => {
  let jumps = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(1), act), { minLength: 5, maxLength: 60 }),
      fc.array(fc.nat(), { minLength: 1, maxLength: 12 }),
      fc.nat(),
      (acts, places, cut) => {
        const rows = recordOf(acts);
        const edits = editsOf(rows);
        const record = new PlayedRecord();
        const frames = new Frames(record);
        const first = 1 + (cut % edits.length);
        for (const page of [edits.slice(0, first), edits.slice(first)]) {
          record.takeIn(page);
          for (const place of places) {
            const seq = place % (record.head + 1);
            const expected = readContent(replay(rows.slice(0, seq)));
            expect(contentOfFrame(frames.at(seq))).toEqual(expected);
            jumps += 1;
          }
        }
      },
    ),
    { numRuns: 150 },
  );
  expect(jumps).toBeGreaterThan(500);
});

test('[PB3] a register as it was is what a replay gives', () => {
  const ydoc = new Y.Doc();
  const rows: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => rows.push(update));
  const [a, b] = addRisks(ydoc, [{ title: 'Vans are late' }, { title: 'Fuel' }]) as [EntryId, EntryId];
  setRiskValues(ydoc, a, { impact: 2, likelihood: 3 });
  setRiskValues(ydoc, b, { impact: 5 });
  setRiskValues(ydoc, a, { impact: 4 });
  addRisks(ydoc, [{ title: 'Third', description: 'With words' }]);
  expect(contentOf('register', ydoc)).toMatchObject({ entries: [{}, {}, {}] });
  const record = new PlayedRecord();
  record.takeIn(editsOf(rows));
  for (const seq of [rows.length, 1, 3, 2, 4, 0, rows.length])
    expect(contentAt(record, 'register', seq)).toEqual(contentOf('register', replay(rows.slice(0, seq))));
});

const typed = (ydoc: Y.Doc, act_: () => void): Uint8Array => {
  let said = new Uint8Array();
  const listen = (update: Uint8Array) => (said = new Uint8Array(update));
  ydoc.on('update', listen);
  act_();
  ydoc.off('update', listen);
  return said;
};

test('[PB4] words stand under whoever brought them first, and the caret under whoever edits, also by deleting', () => {
  const daniel = replay([beginning]);
  daniel.clientID = 12;
  const [, text] = textsOf(daniel.getXmlFragment(AGREEMENT_ROOT)) as [Y.XmlText, Y.XmlText];
  const insert = typed(daniel, () => text.insert(3, 'both '));
  const remove = typed(daniel, () => text.delete(0, 3));
  const record = new PlayedRecord();
  record.takeIn([
    { person: 0, update: beginning },
    { person: 1, update: insert },
    { person: 0, update: insert },
    { person: 2, update: remove },
  ]);
  const frames = new Frames(record);
  const wordsAt = (seq: number) =>
    frames.at(seq).blocks[1]?.node.content?.map(({ text: words, type, person }) => [words ?? type, person]);
  expect(wordsAt(2)).toEqual([
    ['We ', 0],
    ['both ', 1],
    ['caret', 1],
    ['deliver together.', 0],
  ]);
  expect(wordsAt(3)).toEqual([
    ['We ', 0],
    ['both ', 1],
    ['deliver together.', 0],
  ]);
  expect(wordsAt(4)).toEqual([
    ['caret', 2],
    ['both ', 1],
    ['deliver together.', 0],
  ]);
});

test('[PB3] a block that nothing touched in between is the very same in the next frame', () => {
  const daniel = replay([beginning]);
  const [, text] = textsOf(daniel.getXmlFragment(AGREEMENT_ROOT)) as [Y.XmlText, Y.XmlText];
  const record = new PlayedRecord();
  record.takeIn(editsOf([beginning, ...[0, 1, 2].map(() => typed(daniel, () => text.insert(0, 'a')))]));
  const frames = new Frames(record);
  const [one, other] = [frames.at(3), frames.at(4)];
  expect(other.blocks[0]?.node).toBe(one.blocks[0]?.node);
  expect(other.blocks[1]?.node).not.toBe(one.blocks[1]?.node);
  expect(other.blocks.map(({ since }) => since)).toEqual([1, 4]);
});

test('[PB3] a clock that no document comes to is refused before it takes memory', () => {
  const record = new PlayedRecord();
  expect(() => record.came.mark(1, { clock: 0, length: 2 ** 40 }, 1)).toThrow(RangeError);
});
