import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { listRuns } from '../authorship/list-runs.ts';
import { templateContent } from '../templates/template-content.ts';
import type { ProseMirrorJSON } from './content-json.ts';
import { encodeContent } from './content-to-update.ts';
import { readContent } from './read-content.ts';
import { rewriteContent } from './rewrite-content.ts';
import { AGREEMENT_ROOT, agreementSchema } from './schema.ts';

const firms = ['Northwind', 'Harbor'];

const text = (words: string, ...marks: object[]) =>
  ({ type: 'text', text: words, ...(marks.length > 0 && { marks }) }) as ProseMirrorJSON;
const p = (...content: (string | ProseMirrorJSON)[]): ProseMirrorJSON => ({
  type: 'paragraph',
  content: content.map((one) => (typeof one === 'string' ? text(one) : one)),
});
const doc = (...content: ProseMirrorJSON[]): ProseMirrorJSON => ({ type: 'doc', content });
const bold = { type: 'bold' };

/** Opens a document that says `content`, as typed under the clientID 1000. */
function open(content: ProseMirrorJSON): Y.Doc {
  const ydoc = new Y.Doc();
  ydoc.clientID = 1001;
  Y.applyUpdate(ydoc, encodeContent(content, 1000));
  return ydoc;
}

/** Characters in the draft that were not typed under the clientID 1000. */
const countTyped = (ydoc: Y.Doc): number =>
  listRuns(ydoc.getXmlFragment(AGREEMENT_ROOT), agreementSchema)
    .filter(({ clientId }) => clientId !== 1000)
    .reduce((sum, { from, to }) => sum + to - from, 0);

/** As the schema writes it, every attribute in place. */
const whole = (content: ProseMirrorJSON): unknown => agreementSchema.nodeFromJSON(content).toJSON();

test('[AG11] rewriting makes the draft say the content and leaves equal passages untouched', () => {
  const ydoc = open(templateContent('meeting-notes', { firms }));
  const first = ydoc.getXmlFragment('content').get(0);
  const content = readContent(ydoc);
  const more = { type: 'paragraph', content: [{ type: 'text', text: 'One more thing.' }] };
  rewriteContent(ydoc, { ...content, content: [...(content.content ?? []), more] });
  expect(readContent(ydoc).content?.at(-1)).toMatchObject(more);
  expect(ydoc.getXmlFragment('content').get(0)).toBe(first);
  rewriteContent(ydoc, content);
  expect(readContent(ydoc)).toEqual(content);
});

test('[AG11] several changes in one line leave the words between them to who typed them', () => {
  const ydoc = open(doc(p('We deliver within two days of the order.'), p('Harbor pays.')));
  rewriteContent(
    ydoc,
    doc(p('Both firms deliver within three days of the ', text('order', bold), '.'), p('Harbor pays.')),
  );
  expect(countTyped(ydoc)).toBe('Both firmsthree'.length);
  rewriteContent(ydoc, doc(p('Harbor pays.')));
  expect(readContent(ydoc)).toEqual(doc(p('Harbor pays.')));
});

test('[AG11] who types in a line while it is rewritten loses nothing', () => {
  const ydoc = open(doc(p('We deliver within two days of the order.')));
  const other = open(readContent(ydoc));
  other.clientID = 1002;
  rewriteContent(other, doc(p('We deliver within two days of the order, always.')));
  rewriteContent(ydoc, doc(p('They deliver within three days of the order.')));
  Y.applyUpdate(ydoc, Y.encodeStateAsUpdate(other));
  expect(readContent(ydoc)).toEqual(doc(p('They deliver within three days of the order, always.')));
});

const word = fc.constantFrom('we', 'deliver', 'within', 'two', 'days', 'firms', '😀', 'ä');
const marks = fc.constantFrom<object[]>(
  [],
  [],
  [bold],
  [bold, { type: 'italic' }],
  [{ type: 'link', attrs: { href: 'https://northwind.example' } }],
  [{ type: 'link', attrs: { href: 'https://harbor.example' } }],
);
const line = fc
  .array(
    fc.oneof(
      { weight: 8, arbitrary: fc.tuple(word, marks).map(([one, format]) => text(`${one} `, ...format)) },
      { weight: 1, arbitrary: fc.constant<ProseMirrorJSON>({ type: 'hardBreak' }) },
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((content) => p(...content));
const heading = fc
  .tuple(fc.integer({ min: 1, max: 3 }), line)
  .map(([level, { content }]) => ({ type: 'heading', attrs: { level }, content }) as ProseMirrorJSON);
const empty = fc.constant<ProseMirrorJSON>({ type: 'paragraph' });
const cells = fc.array(line, { minLength: 2, maxLength: 2 }).map((lines) => ({
  type: 'tableRow',
  content: lines.map((one) => ({ type: 'tableCell', content: [one] })),
}));
const table = fc.array(cells, { minLength: 1, maxLength: 3 }).map((content) => ({ type: 'table', content }));
const list = fc
  .tuple(fc.constantFrom('bulletList', 'orderedList'), fc.array(line, { minLength: 1, maxLength: 3 }))
  .map(([type, lines]) => ({
    type,
    content: lines.map((one) => ({ type: 'listItem', content: [one, ...(lines.length > 2 ? [one] : [])] })),
  }));
const rule = fc.constant<ProseMirrorJSON>({ type: 'horizontalRule' });
const content = fc
  .array(fc.oneof(line, line, heading, empty, table, list, rule), { minLength: 1, maxLength: 6 })
  .map((blocks) => doc(...blocks));

test('[AG11] whatever it said before, a draft says the content afterwards, and saying the same again is no edit', () => {
  let typed = 0;
  fc.assert(
    fc.property(content, content, (before, after) => {
      const ydoc = open(before);
      rewriteContent(ydoc, after);
      expect(readContent(ydoc)).toEqual(whole(after));
      const copy = new Y.Doc();
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
      expect(readContent(copy)).toEqual(whole(after));
      if (countTyped(ydoc) > 0) typed++;
      let edits = 0;
      ydoc.on('update', () => edits++);
      rewriteContent(ydoc, after);
      expect(edits).toBe(0);
    }),
    { numRuns: 400 },
  );
  expect(typed).toBeGreaterThan(200);
});
