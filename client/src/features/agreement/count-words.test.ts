import { agreementSchema } from '@entente/documents/agreement/schema';
import { Node } from '@tiptap/pm/model';
import { describe, expect, test } from 'vitest';
import { countBetween, countDraft, countWords } from './count-words.ts';

describe('counting words', () => {
  test.each([
    ['', 0],
    ['   ', 0],
    ['Both firms own this.', 4],
    ["the firm's day-to-day work", 4],
    ['scope – and – time', 3],
    ['3.5 days & 2 reviews', 4],
  ])('[AE2] %j', (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  test('[AE2] in a script without spaces', () => {
    expect(countWords('我们同意这个协议')).toBeGreaterThan(2);
  });

  const doc = Node.fromJSON(agreementSchema, {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'Our purpose' }] },
      {
        type: 'bulletList',
        content: [
          {
            type: 'listItem',
            content: [
              {
                type: 'paragraph',
                content: [
                  { type: 'text', text: 'one' },
                  { type: 'hardBreak' },
                  { type: 'text', text: 't', marks: [{ type: 'bold' }] },
                  { type: 'text', text: 'wo' },
                ],
              },
            ],
          },
        ],
      },
    ],
  });

  test('[AE2] of a draft: blocks and line breaks part words, formats do not', () => {
    expect(countDraft(doc)).toBe(4);
  });

  test('[AE2] of a selection', () => {
    expect(countBetween(doc, 1, 4)).toBe(1);
    expect(countBetween(doc, 0, doc.content.size)).toBe(4);
  });
});
