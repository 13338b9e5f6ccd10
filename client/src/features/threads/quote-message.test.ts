import { messageContent } from '@entente/protocol/message/message-content';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteMessage, taskOfMessage, titleOfMessage } from './quote-message.ts';

const say = (...lines: string[]) =>
  messageContent.parse({
    type: 'doc',
    content: lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  });
const href = 'https://entente.example/a?thread=1&message=2';
const by = 'Maya Lindqvist, Northwind';

describe('[TD12] what an entry takes along of a message', () => {
  it('is its first words as a title, cut between words', () => {
    expect(titleOfMessage(say('  ', 'The vans  may be late.', 'Then what?'))).toBe('The vans may be late.');
    const long = titleOfMessage(say('word '.repeat(100)));
    expect(long).toMatch(/^(?:word )+word…$/);
    expect(long.length).toBeLessThanOrEqual(120);
  });

  it('is the message in quotation marks with its writer and the way back', () => {
    expect(quoteMessage({ content: say('One.', 'Two.'), by, href })).toEqual([
      { type: 'paragraph', content: [{ type: 'text', text: '“One.' }] },
      { type: 'paragraph', content: [{ type: 'text', text: 'Two.”' }] },
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'Maya Lindqvist, Northwind, in ' },
          { type: 'text', text: 'our conversation', marks: [{ type: 'link', attrs: { href } }] },
        ],
      },
    ]);
  });

  it('says the address in words where our texts may not link', () => {
    const task = taskOfMessage({ content: say('Call them.'), by, href: 'http://localhost:4000/a' });
    expect(task).toEqual([
      { words: 'Call them. · ' },
      { words: 'from a message of Maya Lindqvist, Northwind (http://localhost:4000/a)' },
    ]);
  });

  it('is bounded and whole characters, whatever was said', () => {
    const unit = fc.constantFrom('a', ' ', '😀', '\n', 'ä');
    fc.assert(
      fc.property(fc.string({ unit, minLength: 1, maxLength: 4000 }), (words) => {
        fc.pre(words.trim() !== '');
        const content = say(words);
        expect(titleOfMessage(content).isWellFormed()).toBe(true);
        const texts = quoteMessage({ content, by, href }).flatMap(({ content: parts = [] }) =>
          parts.map(({ text = '' }) => text),
        );
        expect(texts.every((text) => text !== '' && text.isWellFormed())).toBe(true);
        expect(texts.join('').length).toBeLessThan(2000 + 60);
      }),
    );
  });
});
