import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { encodeContent } from '@entente/documents/agreement/content-to-update';
import { rewriteAsEditor } from '@entente/documents/agreement/rewrite/rewrite-as-editor';
import { rewriteContent } from '@entente/documents/agreement/rewrite-content';
import { AGREEMENT_ROOT, agreementSchema } from '@entente/documents/agreement/schema';
import { kindRules } from '@entente/documents/kinds';
import { templates } from '@entente/documents/templates/templates';
import { templateContent } from '@entente/documents/templates/template-content';
import type { UserId } from '@entente/protocol/ids';
import * as encoding from 'lib0/encoding';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { judgeUpdate, type GateKnowledge } from './gate.ts';
import { learn } from './learn.ts';
import { Place } from './place.ts';
import { Structure } from './structure.ts';
import { changed, judge } from './testing/judge-change.ts';

const editor = { userId: 'anna' as UserId, canEdit: true };

function knowledgeOf(record: Uint8Array): GateKnowledge {
  const known = { rules: kindRules.agreement, clocks: new Map<number, number>(), structure: new Structure() };
  learn(record, known);
  return { ...known, ownerOf: () => undefined, isDeleted: (deletions) => deletions.length === 0 };
}

/** What the gate says of one change to an agreement with a paragraph. */
function judgeChange(act: (fragment: Y.XmlFragment, paragraph: Y.XmlElement, text: Y.XmlText) => void) {
  const ydoc = new Y.Doc();
  const fragment = ydoc.getXmlFragment('content');
  const paragraph = new Y.XmlElement('paragraph');
  const text = new Y.XmlText('we agree');
  fragment.insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  const known = knowledgeOf(Y.encodeStateAsUpdate(ydoc));
  const before = Y.encodeStateVector(ydoc);
  act(fragment, paragraph, text);
  const verdict = judgeUpdate(Y.encodeStateAsUpdate(ydoc, before), known, editor);
  return verdict.kind === 'refused' ? verdict.reason : verdict.kind;
}

/** Typed as the Yjs of a changed browser: whatever content anywhere. */
const anything = (content: unknown) => [content] as (Y.XmlElement | Y.XmlText)[];

describe('[GT10] nothing may stand where no editor would put it', () => {
  test.each([
    [
      'a row in a paragraph',
      (_: Y.XmlFragment, paragraph: Y.XmlElement) => paragraph.insert(1, [new Y.XmlElement('tableRow')]),
    ],
    ['a text at the top', (fragment: Y.XmlFragment) => fragment.insert(1, [new Y.XmlText('x')])],
    ['a value among the blocks', (fragment: Y.XmlFragment) => fragment.insert(0, anything('x'))],
    [
      'a value beside a text',
      (_: Y.XmlFragment, paragraph: Y.XmlElement) => paragraph.insert(1, anything(7)),
    ],
    [
      'a node in a text',
      (_f: Y.XmlFragment, _p: Y.XmlElement, text: Y.XmlText) =>
        text.insertEmbed(2, new Y.XmlElement('paragraph')),
    ],
    [
      'an attribute of another node',
      (_: Y.XmlFragment, paragraph: Y.XmlElement) => paragraph.setAttribute('colspan', '2'),
    ],
    [
      'an attribute on a text',
      (_f: Y.XmlFragment, _p: Y.XmlElement, text: Y.XmlText) => text.setAttribute('level', 1),
    ],
  ])('%s', (_, act) => {
    expect(judgeChange(act)).toBe('content_not_known');
  });

  test('but what an editor writes passes: text beside deleted text, a heading with its level, a break in a line', () => {
    expect(judgeChange((_f, _p, text) => (text.delete(0, 8), text.insert(0, 'x', { bold: {} })))).toBe(
      'admitted',
    );
    expect(
      judgeChange((fragment) => {
        const heading = new Y.XmlElement<{ level: number }>('heading');
        heading.setAttribute('level', 2);
        heading.setAttribute('level', 3);
        fragment.insert(1, [heading as Y.XmlElement]);
      }),
    ).toBe('admitted');
    expect(
      judgeChange((_, paragraph) =>
        paragraph.insert(1, [new Y.XmlElement('hardBreak'), new Y.XmlText('on')]),
      ),
    ).toBe('admitted');
  });
});

describe('[GT10] a run stands in one place', () => {
  const WRITER = 7;
  /** Two paragraphs; their texts begin at the clocks 1 and 4. */
  const record = changed(
    [],
    (ydoc) => {
      for (const words of ['ab', 'cd']) {
        const paragraph = new Y.XmlElement('paragraph');
        ydoc.getXmlFragment('content').push([paragraph]);
        paragraph.insert(0, [new Y.XmlText(words)]);
      }
    },
    WRITER,
  );
  const [first, second] = [1, 5];
  const HAS_LEFT = 0b1000_0000;
  const HAS_RIGHT = 0b0100_0000;

  /** Characters of another writer, where `write` says. */
  const characters = (words: string, bits: number, write: (encoder: encoding.Encoder) => void) =>
    encoding.encode((encoder) => {
      for (const number of [1, 1, 8, 0, bits | 4]) encoding.writeUint8(encoder, number);
      write(encoder);
      encoding.writeVarString(encoder, words);
      encoding.writeVarUint(encoder, 0);
    });
  const at = (encoder: encoding.Encoder, ...numbers: number[]) =>
    numbers.forEach((number) => encoding.writeVarUint(encoder, number));
  const inText = (words: string, text: number) =>
    characters(words, 0, (encoder) => at(encoder, 0, WRITER, text));

  test('its rest goes on where the known part stands, and nowhere else', () => {
    const known = [record, inText('x', first)];
    expect(judge('agreement', known, inText('xyz', first))).toBe('admitted');
    expect(judge('agreement', known, inText('xyz', second))).toBe('content_not_known');
  });

  test('also when the known part was thrown away, where Yjs fails on a rest that says it is alive', () => {
    const thrownAway = inText('x', first + 1);
    const known = [record, thrownAway];
    expect(judge('agreement', [record], thrownAway)).toBe('admitted');
    expect(judge('agreement', known, inText('xyz', first + 1))).toBe('admitted');
    expect(judge('agreement', known, inText('xyz', first))).toBe('content_not_known');
    const ydoc = new Y.Doc();
    for (const update of known) Y.applyUpdate(ydoc, update);
    expect(() => Y.applyUpdate(ydoc, inText('xyz', first))).toThrow(TypeError);
  });

  test('its neighbours are neighbours', () => {
    const between = (left: number, right: number) =>
      characters('x', HAS_LEFT | HAS_RIGHT, (encoder) => at(encoder, WRITER, left, WRITER, right));
    expect(judge('agreement', [record], between(first + 1, first + 2))).toBe('admitted');
    expect(judge('agreement', [record], between(first + 1, second + 2))).toBe('content_not_known');
  });
});

const rewritings = {
  "the editor's own binding": (ydoc: Y.Doc, to: ProseMirrorJSON) =>
    rewriteAsEditor(ydoc.getXmlFragment(AGREEMENT_ROOT), agreementSchema.nodeFromJSON(to)),
  'what a comparison shows': rewriteContent,
};

test.each(Object.entries(rewritings))(
  '[GT10] every template, and every rewriting of one into another by %s, passes',
  (_, rewrite) => {
    const contents = templates.map(({ name }) => templateContent(name, { firms: ['Northwind', 'Harbor'] }));
    for (const [at, from] of contents.entries()) {
      for (const [of, to] of contents.entries()) {
        const ydoc = new Y.Doc();
        const seed = encodeContent(from, 77);
        expect(judgeUpdate(seed, knowledgeOf(new Uint8Array([0, 0])), editor)).toMatchObject({
          kind: 'admitted',
        });
        Y.applyUpdate(ydoc, seed);
        const before = Y.encodeStateVector(ydoc);
        rewrite(ydoc, to);
        const verdict = judgeUpdate(Y.encodeStateAsUpdate(ydoc, before), knowledgeOf(seed), editor);
        expect(verdict, `${at} to ${of}`).toMatchObject(at === of ? {} : { kind: 'admitted' });
      }
    }
  },
);

test('[GT10] a structure keeps one entry for a run of typing, and what lies above another is read through', () => {
  const below = new Structure();
  const top = Place.inRoot('doc');
  const paragraph = top.within('paragraph');
  const text = paragraph.within('#text');
  const clientId = 5;
  below.note({ clientId, clock: 0 }, 1, { place: top, inside: paragraph });
  for (let clock = 1; clock < 100; clock++)
    below.note({ clientId, clock }, 1, { place: text, inside: undefined });
  const above = new Structure(below);
  above.note({ clientId, clock: 100 }, 1, { place: top, inside: top.within('heading') });
  expect(above.at({ clientId, clock: 0 }).inside).toBe(paragraph);
  expect(above.at({ clientId, clock: 57 })).toEqual({ place: text, inside: undefined });
  expect(below.at({ clientId, clock: 100 }).place).toBeUndefined();
  below.absorb(above);
  expect(below.at({ clientId, clock: 100 }).inside?.parent).toBe('heading');
  expect(below.at({ clientId, clock: 101 }).place).toBeUndefined();
});
