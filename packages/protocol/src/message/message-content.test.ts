import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { messageContent } from './message-content.ts';
import { mentionsIn } from './mentions-in.ts';
import { wordsOf } from './words-of.ts';

const text = (words: string, ...marks: object[]) => ({ type: 'text', text: words, marks });
const paragraph = (...content: object[]) => ({ type: 'paragraph', content });
const doc = (...content: object[]) => ({ type: 'doc', content });
const linkTo = (href: unknown) => doc(paragraph(text('here', { type: 'link', attrs: { href } })));
const isTaken = (sent: unknown): boolean => messageContent.safeParse(sent).success;

const userId = '0b3f62c8-0f0e-4e5e-9d3a-0a4a4f8f2a01';
const maya = { type: 'mention', attrs: { kind: 'person', userId, firmId: null, label: 'Maya Lindqvist' } };

function nestedLists(levels: number): object {
  let inner: object = paragraph(text('deep'));
  for (let level = 0; level < levels; level++)
    inner = { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph(text('x')), inner] }] };
  return doc(inner);
}

describe('[TM1] what a message is made of', () => {
  it('takes paragraphs, lists, code, marks, links and mentions, and drops what it does not know', () => {
    const item = { type: 'listItem', content: [paragraph(text('one'))] };
    const parsed = messageContent.parse(
      doc(
        { ...paragraph(text('We ', { type: 'bold' }), maya), attrs: { style: 'x' } },
        { type: 'orderedList', attrs: { start: 4 }, content: [item] },
        { type: 'codeBlock', attrs: { language: 'sql' }, content: [{ type: 'text', text: 'a\n\tb' }] },
      ),
    );
    expect(JSON.stringify(parsed)).not.toMatch(/style|start|sql|firmId/);
    expect(wordsOf(parsed)).toBe('We Maya Lindqvist\none\na\n\tb');
    expect(mentionsIn(parsed)).toEqual([{ kind: 'person', userId, label: 'Maya Lindqvist' }]);
  });

  it.each([
    ['a node that is not ours', doc({ type: 'image', attrs: { src: 'https://x.example/a.png' } })],
    ['HTML', '<p>hello</p>'],
    ['a mark that is not ours', doc(paragraph(text('x', { type: 'textStyle' })))],
    ['an item that begins with a list', doc({ type: 'bulletList', content: [nestedLists(1)] })],
    [
      'a mention without a person',
      doc(paragraph({ type: 'mention', attrs: { kind: 'person', label: 'A' } })),
    ],
    ['nothing', doc(paragraph(text('  ')))],
    ['no block', doc()],
    ['null', null],
    ['undefined', undefined],
  ])('refuses %s', (_, sent) => {
    expect(isTaken(sent)).toBe(false);
  });

  it('keeps pasted scripts as the words they are', () => {
    const words = '<script>alert(1)</script><img src=x onerror=alert(1)>';
    expect(wordsOf(messageContent.parse(doc(paragraph(text(words)))))).toBe(words);
  });

  it('keeps no character that the database or the page cannot hold', () => {
    const parsed = messageContent.parse(doc(paragraph(text('a\u0000b\uD800c\u0007'))));
    expect(wordsOf(parsed)).toBe('a\uFFFDb\uFFFDc\uFFFD');
  });
});

describe('[TM2] links', () => {
  it.each(['https://harbor.example/a?b#c', 'HTTPS://harbor.example', 'mailto:kenji@harbor.example'])(
    'takes %s',
    (href) => expect(isTaken(linkTo(href))).toBe(true),
  );

  it.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,<script>',
    'http://harbor.example',
    '//harbor.example',
    'harbor.example',
    '',
    7,
    `https://harbor.example/${'a'.repeat(2048)}`,
  ])('refuses %j', (href) => expect(isTaken(linkTo(href))).toBe(false));
});

describe('[TM3] bounds', () => {
  it('takes lists in lists, and refuses a thousand of them without going down', () => {
    expect(isTaken(nestedLists(5))).toBe(true);
    expect(isTaken(nestedLists(1000))).toBe(false);
    expect(isTaken(nestedLists(100_000))).toBe(false);
  });

  it('refuses a megabyte, and a message of single letters', () => {
    expect(isTaken(doc(paragraph(text('x'.repeat(30_000)))))).toBe(true);
    expect(isTaken(doc(paragraph(text('x'.repeat(1_000_000)))))).toBe(false);
    expect(isTaken(doc(...Array.from({ length: 9000 }, () => ({}))))).toBe(false);
    expect(isTaken(doc(paragraph(...Array.from({ length: 51 }, () => maya))))).toBe(false);
  });

  it('never throws, and what it takes once it takes again as it is', () => {
    const units = fc.constantFrom('a', ' ', '\u0000', '\uD800', '\uDC00', '\u0007', '\n', '😀', '<');
    const someWords = fc.string({ unit: units }).map((words) => doc(paragraph(text(words))));
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), someWords), (sent) => {
        const first = messageContent.safeParse(sent);
        if (first.success) expect(messageContent.parse(first.data)).toEqual(first.data);
      }),
    );
  });
});
