import { describe, expect, test } from 'vitest';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import type { Json } from '../canonical/canonical-json.ts';
import { exportOf } from './testing.ts';
import { writeAgreementHtml } from './write-agreement-html.ts';
import { writeAgreementMarkdown } from './write-agreement-markdown.ts';

const text = (words: string, ...marks: NonNullable<ProseMirrorJSON['marks']>): ProseMirrorJSON =>
  marks.length > 0 ? { type: 'text', text: words, marks } : { type: 'text', text: words };
const node = (type: string, ...content: ProseMirrorJSON[]): ProseMirrorJSON => ({ type, content });
const paragraph = (words: string) => node('paragraph', text(words));
const heading = (level: number, words: string): ProseMirrorJSON => ({
  ...node('heading', text(words)),
  attrs: { level },
});
const cell = (type: string, words: string, attrs = {}): ProseMirrorJSON => ({
  ...node(type, paragraph(words)),
  attrs,
});

const whole = node(
  'doc',
  heading(1, 'Purpose'),
  node(
    'paragraph',
    text('We '),
    text('share', { type: 'bold' }),
    text(' ours', { type: 'link', attrs: { href: 'https://harbor.example/a?b=1&c="2' } }),
    text(' soon', { type: 'highlight', attrs: { color: 'green' } }, { type: 'underline' }),
    { type: 'hardBreak' },
    text('gone', { type: 'strike' }),
  ),
  heading(2, 'Scope'),
  heading(2, 'Terms & fees'),
  {
    ...node(
      'orderedList',
      node('listItem', paragraph('one'), node('bulletList', node('listItem', paragraph('in it')))),
    ),
    attrs: { start: 3, type: 'a' },
  },
  node(
    'taskList',
    { ...node('taskItem', paragraph('ask')), attrs: { checked: false } },
    { ...node('taskItem', paragraph('sign')), attrs: { checked: true } },
  ),
  node('blockquote', paragraph('As said.')),
  node(
    'table',
    node('tableRow', cell('tableHeader', 'Who'), cell('tableHeader', 'What')),
    node('tableRow', cell('tableCell', 'a | b', { colspan: 2 })),
    node('tableRow', cell('tableCell', 'down', { rowspan: 2 }), {
      ...node('tableCell', paragraph('x'), paragraph('y')),
      attrs: {},
    }),
    node('tableRow', cell('tableCell', 'last')),
  ),
  { type: 'horizontalRule' },
  heading(1, 'End'),
) as unknown as Json;

describe('[EX1] an agreement as Markdown', () => {
  test('has its facts in front and its clause numbers', async () => {
    const exported = await exportOf('agreement', whole);
    expect(writeAgreementMarkdown(exported)).toBe(`---
document: Working agreement
alliance: Northwind and Harbor
firms: Northwind, Harbor
version: "3"
name: As sent to counsel
last-edit: 2026-11-21 14:02:11 UTC
kept: 2026-11-21 14:05:00 UTC
covers: the record up to edit 212
changed-by: Maya Torres (Northwind)
sha-256: ${exported.hash}
schema: agreement 1
---

# Working agreement

## 1 Purpose

We **share**[ ours](https://harbor.example/a?b=1\\&c="2)<u><mark> soon</mark></u>\\
<del>gone</del>

### 1.1 Scope

### 1.2 Terms & fees

3. one
   * in it

* [ ] ask
* [x] sign

> As said.

| Who | What |
| - | - |
| a \\| b | |
| down | x<br>y |
| | last |

***

## 2 End
`);
  });
});

describe('[EX2] an agreement as a page', () => {
  test('is one page with everything in it', async () => {
    const exported = await exportOf('agreement', whole);
    const html = writeAgreementHtml(exported);
    for (const part of [
      '<h1>Working agreement</h1>',
      '<title>Working agreement, Version 3, As sent to counsel</title>',
      '<h2><span class="clause">1</span> Purpose</h2>',
      '<h3><span class="clause">1.2</span> Terms &amp; fees</h3>',
      '<ol start="3" type="a"><li><p>one</p><ul><li><p>in it</p></li></ul></li></ol>',
      '<a href="https://harbor.example/a?b=1&amp;c=&quot;2" rel="noopener noreferrer nofollow"> ours</a>',
      '<input type="checkbox" disabled checked>',
      '<td colspan="2"><p>a | b</p></td>',
      '<td rowspan="2">',
      `<dd class="hash">${exported.hash}</dd>`,
      '<dd>2026-11-21 14:02:11 UTC</dd>',
      '<dd>Maya Torres (Northwind)</dd>',
      'record up to edit 212',
    ])
      expect(html).toContain(part);
    expect(html).not.toMatch(/<script|\ssrc=|url\(/);
  });

  test('words are words, whatever they say', async () => {
    const evil = `"><img src=x onerror=alert(1)><script>alert(1)</script>'&`;
    const hostile = node(
      'doc',
      heading(1, evil),
      node('paragraph', text(evil), text('a', { type: 'link', attrs: { href: 'javascript:alert(1)' } })),
      node(
        'paragraph',
        text('b', { type: 'link', attrs: { href: `https://x.example/"onmouseover="alert(1)` } }),
      ),
      node('paragraph', text('c', { type: 'highlight', attrs: { color: evil } }, { type: evil })),
      { ...node('orderedList', node('listItem', paragraph('d'))), attrs: { start: evil, type: evil } },
      node('table', node('tableRow', cell('tableCell', 'e', { colspan: evil, rowspan: 1e9 }))),
      { ...node(evil, paragraph('f')), attrs: { onclick: evil } },
    ) as unknown as Json;
    const exported = await exportOf('agreement', hostile, evil);
    const html = writeAgreementHtml({ ...exported, alliance: evil, firms: [evil] });
    const markup = html.replaceAll(/<style>[\s\S]*?<\/style>/g, '').match(/<[a-z][^>]*>/gi) ?? [];
    const known =
      /^<(html|head|meta|title|body|h[1-4]|dl|dt|dd|main|span|p|a|mark|ol|li|table|tbody|tr|td|div)\b/;
    expect(markup.filter((tag) => !known.test(tag))).toEqual([]);
    expect(markup.filter((tag) => / on\w+=/.test(tag.replaceAll(/"[^"]*"/g, '')))).toEqual([]);
    expect(html).not.toContain('javascript:');
    expect(html).toContain('rowspan="100"');
    const [, , body] = writeAgreementMarkdown(exported).split('---\n');
    expect(body).toContain('<img');
    expect(body).not.toMatch(/(?<!\\)<(img|script)/);
    expect(body).not.toContain('javascript:');
  });
});
