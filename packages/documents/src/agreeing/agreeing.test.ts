import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { encodeContent } from '../agreement/content-to-update.ts';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { AGREEMENT_ROOT } from '../agreement/schema.ts';
import { readSections } from '../agreement/sections.ts';
import { addDecisions } from '../log/write-log.ts';
import { addRisks } from '../register/write-register.ts';
import { partOf } from './part-of.ts';
import { partInForce, type RuledText } from './text-in-force.ts';

const heading = (level: number, words: string): ProseMirrorJSON => ({
  type: 'heading',
  attrs: { level },
  content: [{ type: 'text', text: words }],
});

const paragraph = (words: string): ProseMirrorJSON => ({
  type: 'paragraph',
  content: [{ type: 'text', text: words }],
});

const doc = (...content: ProseMirrorJSON[]): ProseMirrorJSON => ({ type: 'doc', content });

function open(content: ProseMirrorJSON): Y.Doc {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, encodeContent(content, 7));
  return ydoc;
}

const agreement = doc(
  paragraph('Before any heading.'),
  heading(1, 'Purpose'),
  paragraph('Why.'),
  heading(2, 'Shared outcome'),
  paragraph('What.'),
  heading(1, 'Money'),
  paragraph('Half each.'),
);

/** The words of a text, a line for each block. */
const linesOf = (text: ProseMirrorJSON | undefined): string[] =>
  (text?.content ?? []).map((block) => (block.content ?? []).map(({ text: words = '' }) => words).join(''));

describe('what firms agree to', () => {
  test('[AF1] a section holds the deeper ones and ends at the next heading of its level', () => {
    const sections = readSections(open(agreement));
    expect(sections.map(({ number, title, blocks }) => [number, title, blocks.length])).toEqual([
      ['1', 'Purpose', 4],
      ['1.1', 'Shared outcome', 2],
      ['2', 'Money', 2],
    ]);
    const [purpose, outcome, money] = sections;
    expect(purpose?.spans).toEqual([purpose?.id, outcome?.id]);
    expect(money?.spans).toEqual([money?.id]);
  });

  test('[AF1] a section stays the same thing when its words and its number change', () => {
    const ydoc = open(agreement);
    const money = readSections(ydoc)[2]!;
    const root = ydoc.getXmlFragment(AGREEMENT_ROOT);
    const added = new Y.XmlElement('heading');
    added.setAttribute('level', 1 as unknown as string);
    root.insert(0, [added]);
    const title = root.toArray().flatMap((block) => (block instanceof Y.XmlElement ? [block] : []))[6]!;
    (title.get(0) as Y.XmlText).insert(0, 'Our ');
    expect(readSections(ydoc).find(({ id }) => id === money.id)).toMatchObject({
      number: '3',
      title: 'Our Money',
    });
    expect(partOf('agreement', ydoc, { kind: 'section', id: money.id })).toMatchObject({ place: '3' });
  });

  test('[AF1] the whole is the content of a version', () => {
    expect(partOf('agreement', open(agreement), { kind: 'whole' })).toMatchObject({
      content: agreement,
      title: '',
    });
  });

  test('[AF2] [AF3] entries need their number and something to agree to', () => {
    const register = new Y.Doc();
    const [open_, closed] = addRisks(register, [
      { title: 'Storms', likelihood: 2, impact: 4 },
      { title: 'Fog', likelihood: 1, impact: 1, status: 'closed' },
    ]);
    const of = (id: string | undefined) => partOf('register', register, { kind: 'entry', id: id ?? '' });
    expect(of(open_)).toBe('unnumbered');
    let number = 0;
    for (const child of register.getXmlFragment('risks').toArray())
      (child as Y.XmlElement).setAttribute('number', ++number as unknown as string);
    expect(of(open_)).toMatchObject({ place: 'R-1', content: { likelihood: 2, impact: 4 } });
    expect(of(closed)).toBe('closed');
    expect(of('1-1')).toBe('not_there');
    const log = new Y.Doc();
    const [empty] = addDecisions(log, [{}]);
    (log.getXmlFragment('decisions').get(0) as Y.XmlElement).setAttribute('number', 1 as unknown as string);
    expect(partOf('log', log, { kind: 'entry', id: empty! })).toBe('empty');
    expect(partOf('log', log, { kind: 'whole' })).toBe('not_there');
    expect(partOf('agreement', open(doc(paragraph(' '))), { kind: 'whole' })).toBe('empty');
  });

  test('[AF4] later sections stand in their places, and one whose place is gone stands at the end', () => {
    const sections = readSections(open(agreement));
    const whole: RuledText = {
      part: { kind: 'whole' },
      spans: sections.map(({ id }) => id),
      content: agreement,
    };
    const [purpose, outcome, money] = sections.map(({ id }) => id) as [string, string, string];
    const amend = (id: string, spans: string[], ...content: ProseMirrorJSON[]): RuledText => ({
      part: { kind: 'section', id },
      spans,
      content: doc(...content),
    });
    const ruled = [
      whole,
      amend(outcome, [outcome], heading(2, 'Outcome'), paragraph('Parcels.')),
      amend(money, [money, '9-1'], heading(1, 'Money'), heading(2, 'Shares'), paragraph('A third.')),
      amend('9-9', ['9-9'], heading(1, 'Gone')),
    ];
    expect(linesOf(partInForce(ruled, { kind: 'whole' }))).toEqual([
      'Before any heading.',
      'Purpose',
      'Why.',
      'Outcome',
      'Parcels.',
      'Money',
      'Shares',
      'A third.',
      'Gone',
    ]);
    expect(linesOf(partInForce(ruled, { kind: 'section', id: purpose }))).toEqual([
      'Purpose',
      'Why.',
      'Outcome',
      'Parcels.',
    ]);
    expect(linesOf(partInForce(ruled, { kind: 'section', id: '9-1' }))).toEqual(['Shares', 'A third.']);
    expect(partInForce(ruled, { kind: 'section', id: '8-8' })).toBeUndefined();
    expect(partInForce(ruled.slice(1), { kind: 'whole' })).toBeUndefined();
    expect(linesOf(partInForce([...ruled, whole], { kind: 'whole' }))).toEqual(linesOf(agreement));
  });
});
