import { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { ProseMirrorJSON } from './content-json.ts';
import { encodeContent } from './content-to-update.ts';
import { readContent } from './read-content.ts';
import { readOutline } from './read-outline.ts';
import { agreementSchema } from './schema.ts';

const text = (value: string, ...marks: ProseMirrorJSON['marks'] & object): ProseMirrorJSON =>
  marks.length > 0 ? { type: 'text', text: value, marks } : { type: 'text', text: value };
const paragraph = (...content: ProseMirrorJSON[]): ProseMirrorJSON => ({ type: 'paragraph', content });
const heading = (level: number, title: string): ProseMirrorJSON => ({
  type: 'heading',
  attrs: { level },
  content: [text(title)],
});
const cell = (type: string, words: string): ProseMirrorJSON => ({
  type,
  attrs: { colspan: 1, rowspan: 1, colwidth: [120] },
  content: [paragraph(text(words))],
});

const agreement: ProseMirrorJSON = {
  type: 'doc',
  content: [
    heading(1, 'Purpose'),
    paragraph(
      text('We build '),
      text('one', { type: 'bold' }, { type: 'highlight', attrs: { color: 'green' } }),
      text(' port', { type: 'link', attrs: { href: 'https://harbor.example' } }),
      { type: 'hardBreak' },
      text('together.'),
    ),
    heading(2, 'Outcome'),
    {
      type: 'orderedList',
      attrs: { start: 1, type: 'a' },
      content: [
        {
          type: 'listItem',
          content: [paragraph(text('first')), { type: 'blockquote', content: [heading(1, 'Quoted')] }],
        },
      ],
    },
    {
      type: 'taskList',
      content: [{ type: 'taskItem', attrs: { checked: true }, content: [paragraph(text('sign'))] }],
    },
    {
      type: 'table',
      content: [
        { type: 'tableRow', content: [cell('tableHeader', 'What'), cell('tableHeader', 'Who')] },
        { type: 'tableRow', content: [cell('tableCell', 'Scope'), cell('tableCell', 'Mia')] },
      ],
    },
    { type: 'horizontalRule' },
  ],
};

function openSeeded(content: ProseMirrorJSON): Y.Doc {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, encodeContent(content, 7));
  return ydoc;
}

describe('content and its Yjs update', () => {
  test('[AG8] content seeded into an empty document reads back the same', () => {
    expect(readContent(openSeeded(agreement))).toEqual(agreement);
  });

  test('[AG8] everything seeded stands under the given clientID, from clock 0', () => {
    const { structs, ds } = Y.decodeUpdate(encodeContent(agreement, 4_000_000_000));
    expect(new Set(structs.map(({ id }) => id.client))).toEqual(new Set([4_000_000_000]));
    expect(Math.min(...structs.map(({ id }) => id.clock))).toBe(0);
    expect(ds.clients.size).toBe(0);
  });

  test('[AG8] the same content under the same clientID is the same bytes', () => {
    expect(encodeContent(agreement, 7)).toEqual(encodeContent(agreement, 7));
  });

  test.each<[string, ProseMirrorJSON]>([
    ['an unknown node', { type: 'doc', content: [{ type: 'image' }] }],
    ['an empty document', { type: 'doc', content: [] }],
    ['text outside a paragraph', { type: 'doc', content: [text('loose')] }],
    ['a heading of level 9', { type: 'doc', content: [heading(9, 'Deep')] }],
    [
      'a script for a link',
      {
        type: 'doc',
        content: [paragraph(text('x', { type: 'link', attrs: { href: 'javascript:alert(1)' } }))],
      },
    ],
  ])('[AG9] %s is refused', (_name, content) => {
    expect(() => encodeContent(content, 7)).toThrow(RangeError);
  });

  test('[AG8] an empty document reads as a doc without content', () => {
    expect(readContent(new Y.Doc())).toEqual({ type: 'doc' });
  });

  test('[AG10] the outline has the headings with number and position, not those inside other blocks', () => {
    const doc = Node.fromJSON(agreementSchema, agreement);
    const outline = readOutline(doc);
    expect(outline.map(({ number, title, level }) => [number, title, level])).toEqual([
      ['1', 'Purpose', 1],
      ['1.1', 'Outcome', 2],
    ]);
    expect(outline.map(({ position }) => doc.nodeAt(position)?.textContent)).toEqual(['Purpose', 'Outcome']);
  });
});
