/** Random agreements for property tests: few words, so that much is alike. */
import fc from 'fast-check';
import type { MarkJSON, ProseMirrorJSON } from '../../agreement/content-json.ts';

export const text = (words: string, marks?: readonly MarkJSON[]): ProseMirrorJSON =>
  marks === undefined || marks.length === 0
    ? { type: 'text', text: words }
    : { type: 'text', marks, text: words };

const words = fc
  .array(fc.constantFrom('we', 'pay', 'deliver', 'meet', 'soon', 'ten', '😀', 'Harbor.'), {
    minLength: 1,
    maxLength: 6,
  })
  .map((some) => some.join(' '));

const marks = fc.constantFrom<readonly MarkJSON[]>(
  [],
  [],
  [{ type: 'bold' }],
  [{ type: 'italic' }],
  [{ type: 'bold' }, { type: 'italic' }],
  [{ type: 'highlight', attrs: { color: 'yellow' } }],
);

const inline = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(words, marks).map(([some, which]) => text(some, which)) },
  { weight: 1, arbitrary: fc.constant<ProseMirrorJSON>({ type: 'hardBreak' }) },
);

const line = fc.array(inline, { maxLength: 3 });

const paragraph = line.map((content): ProseMirrorJSON => ({ type: 'paragraph', content }));

const heading = fc
  .tuple(line, fc.constantFrom(1, 2, 3))
  .map(([content, level]): ProseMirrorJSON => ({ type: 'heading', attrs: { level }, content }));

const list = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 })
  .map((items): ProseMirrorJSON => ({
    type: 'bulletList',
    content: items.map((content) => ({ type: 'listItem', content })),
  }));

const table = fc
  .array(fc.tuple(paragraph, paragraph), { minLength: 1, maxLength: 3 })
  .map((rows): ProseMirrorJSON => ({
    type: 'table',
    content: rows.map((cells) => ({
      type: 'tableRow',
      content: cells.map((cell) => ({ type: 'tableCell', content: [cell] })),
    })),
  }));

const block = fc.oneof(
  { weight: 5, arbitrary: paragraph },
  { weight: 3, arbitrary: heading },
  { weight: 1, arbitrary: list },
  { weight: 1, arbitrary: table },
);

/** An agreement of a few blocks. */
export const blocks: fc.Arbitrary<ProseMirrorJSON> = fc
  .array(block, { minLength: 1, maxLength: 7 })
  .map((content) => ({ type: 'doc', content }));
