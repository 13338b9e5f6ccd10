// @vitest-environment jsdom
import { findElement } from '@entente/documents/entries/entry-id';
import { richTextOf } from '@entente/documents/entries/rich-text';
import { placeAnchor } from '@entente/documents/anchors/place-anchors';
import { addDecisions } from '@entente/documents/log/write-log';
import type { TextName } from '@entente/protocol/anchor';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { anchorWords } from '../editor/anchor-selection.ts';
import { wordsOfBlocks } from '../editor/mark-fixed.ts';
import { marksInFixed } from './fixed-marks.ts';
import { wordsInFixed } from './words-in-fixed.ts';
import { WordsOnPage } from './words-on-page.ts';

afterEach(() => {
  getSelection()?.removeAllRanges();
  document.body.replaceChildren();
});

/** Puts this on the page and gives its elements in order. */
function draw(html: string): Element[] {
  document.body.innerHTML = html;
  return [...document.body.children];
}

/** Selects from some words to others, both within one piece of text each. */
function select(from: string, to: string): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const [start, end] = [node.textContent!.indexOf(from), node.textContent!.indexOf(to)];
    if (start !== -1) range.setStart(node, start);
    if (end !== -1) range.setEnd(node, end + to.length);
  }
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

function draftOf(statement: string) {
  const ydoc = new Y.Doc();
  const [id] = addDecisions(ydoc, [{ title: 'Vans', statement }]);
  const root = richTextOf(findElement(ydoc, id!, 'decision')!, 'statement');
  const name: TextName = { kind: 'field', entry: id!, option: null, field: 'statement' };
  return { ydoc, root, name };
}

test('[TD21] the text in which words were selected last is remembered, and one that has gone is not', () => {
  const [one, other] = draw('<div><p>We drive.</p></div><div><p>We fly.</p></div>');
  const words = new WordsOnPage();
  const said = (text: string) => () => ({ text: { kind: 'agreement' } as const, from: 1, to: 2, said: text });
  words.add(one!, said('one'));
  const leave = words.add(other!, said('other'));
  expect(words.find()).toBeUndefined();
  select('We fly', 'fly');
  expect(words.read()?.said).toBe('other');
  expect(words.find()).toBe(other);
  getSelection()?.removeAllRanges();
  expect(words.find()).toBeUndefined();
  expect(words.read()?.said).toBe('other');
  leave();
  expect(words.read()).toBeUndefined();
});

test('[TD21] words of two texts are of neither; a line that was clicked three times is of its own', () => {
  const [one] = draw('<div><p>We drive.</p></div><div><p>We fly.</p></div>');
  const words = new WordsOnPage();
  for (const element of document.body.children) words.add(element, () => undefined);
  select('drive', 'We fly');
  expect(words.find()).toBeUndefined();
  const range = getSelection()!.getRangeAt(0);
  range.setEnd(document.body.children[1]!, 0);
  expect(words.find()).toBe(one);
});

test('[TD22] words of an agreed text are put on the same words of the draft', () => {
  const { ydoc, root, name } = draftOf('We drive at night.\n\nNobody flies.');
  const [agreed] = draw('<div><p>We drive at <strong>night</strong>.</p><p>Nobody flies.</p></div>');
  select('drive', 'Nobody');
  const words = wordsInFixed(agreed!, { name, root })!;
  const made = anchorWords({ kind: 'log', ydoc, text: name }, words);
  if (typeof made === 'string') throw new Error(made);
  expect(made.quote).toBe('drive at night.\nNobody');
  expect(placeAnchor('log', ydoc, made)).toMatchObject({ kind: 'passage', by: 'own' });
});

test('[TD22] where the draft says something else by now, no words of it are taken for those of the agreed text', () => {
  const { root, name } = draftOf('We drive at noon.');
  const [agreed] = draw('<div><p>We drive at night.</p></div>');
  select('drive', 'night');
  expect(wordsInFixed(agreed!, { name, root })).toBeUndefined();
  expect(wordsInFixed(agreed!, { name, root: undefined })).toBeUndefined();
});

test('[TD26] an agreed text shows the threads of the draft where that says the same, else where their words stand', () => {
  const { ydoc, root, name } = draftOf('We drive at night.\n\nNobody flies.');
  const written = (...lines: string[]) =>
    lines.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] }));
  const agreed = written('We drive at night.', 'Nobody flies.');
  const made = anchorWords({ kind: 'log', ydoc, text: name }, { from: 10, to: 18, said: 'at night' });
  if (typeof made === 'string') throw new Error(made);
  const talk = {
    marksOf: () => [{ id: 'one', from: 10, to: 18, isOpen: true }],
    quotedOf: () => [{ id: 'one', anchor: made }],
    chosen: 'one',
  };
  const shown = (blocks: typeof agreed) =>
    marksInFixed(talk, { blocks, name, root }).map(({ from, to, isChosen }) => [
      wordsOfBlocks(blocks).slice(from, to),
      isChosen,
    ]);
  expect(shown(agreed)).toEqual([['at night', true]]);
  expect(shown(written('In all weather:', 'We drive at night.'))).toEqual([['at night', true]]);
  expect(shown(written('We drive by day.'))).toEqual([]);
});
