import { expect, test } from 'vitest';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { readAgreement } from './read-agreement.ts';

/** Type and words of each block, those within others after it. */
const outline = (node: ProseMirrorJSON): string[] =>
  (node.content ?? []).flatMap((block): string[] => {
    const words = block.content?.map(({ text, type }) => text ?? (type === 'hardBreak' ? '|' : ''));
    const isLine = block.type === 'paragraph' || block.type === 'heading';
    return isLine ? [`${block.type} ${words?.join('') ?? ''}`] : [block.type, ...outline(block)];
  });

const read = (text: string): ProseMirrorJSON => readAgreement(text) ?? { type: 'doc' };

test('[MD11] headings are clauses, lists keep their numbers, quotes, tables and rules are what they are', () => {
  const text = [
    '# Terms\n\n##### Small\n\n3. ## Service\n\n    3.1 Access.\n4. Fees\n',
    '> # Quoted\n\n| a | b |\n|---|---|\n| c |\n\n---\n',
    '```\nOne\n\nTwo\n```\n',
  ].join('\n');
  expect(outline(read(text)).join('\n')).toBe(
    [
      'heading Terms\nheading Small',
      'orderedList\nlistItem\nparagraph Service\nparagraph 3.1 Access.\nlistItem\nparagraph Fees',
      'blockquote\nparagraph Quoted',
      'table\ntableRow\ntableHeader\nparagraph a\ntableHeader\nparagraph b',
      'tableRow\ntableCell\nparagraph c\ntableCell\nparagraph ',
      'horizontalRule\nparagraph One\nparagraph Two',
    ].join('\n'),
  );
  expect(read(text).content?.[2]?.attrs).toMatchObject({ start: 3 });
});

test('[MD11] every word stays; tags that are no marks of ours go, and addresses that a link may not have stay words', () => {
  const text =
    'The <span class="x">**Purpose**</span><br>is <u>ours</u>. [Law](http://law.example) [Terms][t]\n\n[t]: https://terms.example\n\n<div>Kept</div>';
  const [line, kept] = read(text).content ?? [];
  expect(line?.content).toEqual([
    { type: 'text', text: 'The ' },
    { type: 'text', text: 'Purpose', marks: [{ type: 'bold' }] },
    { type: 'hardBreak' },
    { type: 'text', text: 'is ' },
    { type: 'text', text: 'ours', marks: [{ type: 'underline' }] },
    { type: 'text', text: '. Law (http://law.example) ' },
    { type: 'text', text: 'Terms', marks: [{ type: 'link', attrs: { href: 'https://terms.example' } }] },
  ]);
  expect(outline({ type: 'doc', content: [kept!] })).toEqual(['paragraph Kept']);
});

test('[MD11] an empty text is an empty paragraph, and one nested too deep is none', () => {
  expect(read('<!-- nothing -->')).toEqual({ type: 'doc', content: [{ type: 'paragraph' }] });
  expect(readAgreement('>'.repeat(60))).toBeUndefined();
});
