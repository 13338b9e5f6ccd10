import { encodeContent } from '@entente/documents/agreement/content-to-update';
import { rewriteContent } from '@entente/documents/agreement/rewrite-content';
import { kindRules } from '@entente/documents/kinds';
import { templates } from '@entente/documents/templates/templates';
import { templateContent } from '@entente/documents/templates/template-content';
import type { UserId } from '@entente/protocol/ids';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { judgeUpdate, type GateKnowledge } from './gate.ts';
import { learn } from './learn.ts';
import { placeAmong, Structure } from './structure.ts';

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

test("[GT10] every template, and every rewriting of one into another by the editor's own binding, passes", () => {
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
      rewriteContent(ydoc, to);
      const verdict = judgeUpdate(Y.encodeStateAsUpdate(ydoc, before), knowledgeOf(seed), editor);
      expect(verdict, `${at} to ${of}`).toMatchObject(at === of ? {} : { kind: 'admitted' });
    }
  }
});

test('[GT10] a structure keeps one entry for a run of typing, and what lies above another is read through', () => {
  const below = new Structure();
  const text = placeAmong('#text', 2, 'paragraph');
  const clientId = 5;
  below.note({ clientId, clock: 0 }, 1, { place: placeAmong('doc', 1), node: 'paragraph' });
  for (let clock = 1; clock < 100; clock++)
    below.note({ clientId, clock }, 1, { place: text, node: undefined });
  const above = new Structure(below);
  above.note({ clientId, clock: 100 }, 1, { place: placeAmong('doc', 1), node: 'heading' });
  expect(above.at({ clientId, clock: 0 }).node).toBe('paragraph');
  expect(above.at({ clientId, clock: 57 })).toEqual({ place: text, node: undefined });
  expect(below.at({ clientId, clock: 100 }).place).toBeUndefined();
  below.absorb(above);
  expect(below.at({ clientId, clock: 100 }).node).toBe('heading');
  expect(below.at({ clientId, clock: 101 }).place).toBeUndefined();
});
