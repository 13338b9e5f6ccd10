import type { PassageAnchor } from '@entente/protocol/anchor';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { encodeContent } from '../agreement/content-to-update.ts';
import { placeInWords } from './find-by-words.ts';
import { makeAnchor } from './make-anchor.ts';

const lines = ['Each lane has one carrier.', 'Harbor pays in thirty days.', 'Northwind pays in thirty days.'];
const words = lines.join('');

/** An anchor on some words of those lines. */
function on(quote: string, line = lines.findIndex((one) => one.includes(quote))): PassageAnchor {
  const ydoc = new Y.Doc();
  const content = lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  Y.applyUpdate(ydoc, encodeContent({ type: 'doc', content }, 1));
  const before = lines.slice(0, line).reduce((sum, one) => sum + one.length + 2, 1);
  const from = before + lines[line]!.indexOf(quote);
  const made = makeAnchor('agreement', ydoc, {
    text: { kind: 'agreement' },
    from,
    to: from + quote.length,
  });
  if (typeof made === 'string') throw new Error(made);
  return made;
}

const said = (text: string, anchor: PassageAnchor) => {
  const place = placeInWords(text, anchor);
  return place && text.slice(place.from, place.to);
};

describe('[AN11] in a text of which the words alone are known', () => {
  it('a passage stands where its words do, whatever comes before it', () => {
    expect(said(words, on('one carrier'))).toBe('one carrier');
    expect(said(`In short. ${words}`, on('one carrier'))).toBe('one carrier');
  });

  it('of the same words those are meant that have the neighbours', () => {
    const [second, third] = [on('thirty days', 1), on('thirty days', 2)];
    expect(placeInWords(words, second)?.from).toBe(words.indexOf('thirty'));
    expect(placeInWords(words, third)?.from).toBe(words.lastIndexOf('thirty'));
  });

  it('words that are not there, or stand there twice alike, are nowhere', () => {
    expect(said('Each lane has two carriers.', on('one carrier'))).toBeUndefined();
    expect(said(`Before. ${words}${words}`, on('one carrier'))).toBeUndefined();
  });
});
