// @vitest-environment jsdom
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { encodeContent } from '@entente/documents/agreement/content-to-update';
import { agreementExtensions, AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import type { PassageAnchor } from '@entente/protocol/anchor';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { AnchorMarks, findMark, marksAt, placesIn, showAnchors } from './anchor-marks.ts';
import { anchorSelection, type EditedText } from './anchor-selection.ts';

const editors: Editor[] = [];

afterEach(() => {
  vi.useRealTimers();
  for (const editor of editors.splice(0)) editor.destroy();
});

const line = (text: string): ProseMirrorJSON => ({ type: 'paragraph', content: [{ type: 'text', text }] });

/** Two editors of one agreement, each edit of one delivered to the other at once. */
function openPair(...lines: readonly string[]) {
  const seed = encodeContent({ type: 'doc', content: lines.map(line) }, 1);
  const onPlaces = vi.fn();
  const open = () => {
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, seed, 'server');
    const edited: EditedText = { kind: 'agreement', ydoc, text: { kind: 'agreement' } };
    const editor = new Editor({
      element: document.createElement('div'),
      extensions: [
        ...agreementExtensions,
        Collaboration.configure({ document: ydoc, field: AGREEMENT_ROOT }),
        AnchorMarks.configure({ edited, onPlaces }),
      ],
    });
    editors.push(editor);
    return { ydoc, edited, editor };
  };
  const [ours, theirs] = [open(), open()];
  for (const [one, other] of [
    [ours, theirs],
    [theirs, ours],
  ] as const)
    one.ydoc.on('update', (update: Uint8Array, origin) => {
      if (origin !== 'server') Y.applyUpdate(other.ydoc, update, 'server');
    });
  return { ours, theirs, onPlaces };
}

type Open = ReturnType<typeof openPair>['ours'];

function select({ editor }: Open, words: string): void {
  let from = -1;
  editor.state.doc.descendants((node, start) => {
    if (node.isTextblock && node.textContent.includes(words))
      from = start + 1 + node.textContent.indexOf(words);
  });
  editor.commands.setTextSelection({ from, to: from + words.length });
}

function anchorOn(open: Open, words: string): PassageAnchor {
  select(open, words);
  const made = anchorSelection(open.editor.state, open.edited);
  if (typeof made === 'string') throw new Error(made);
  return made;
}

const drawn = ({ editor }: Open): string[] =>
  [...editor.view.dom.querySelectorAll('[data-thread]')].map((span) => `${span.textContent}`);

const markOf = (anchor: PassageAnchor, id = 'a') => ({ id, anchor, attributes: { 'data-thread': id } });

test('[AP1] what is selected becomes an anchor, over several lines too, and an empty selection none', () => {
  const { ours } = openPair('We deliver the parcels.', 'Harbor pays the invoice.');
  expect(anchorOn(ours, 'the parcels')).toMatchObject({ quote: 'the parcels', text: { kind: 'agreement' } });
  ours.editor.commands.setTextSelection({ from: 4, to: 32 });
  expect(anchorSelection(ours.editor.state, ours.edited)).toMatchObject({
    quote: 'deliver the parcels.\nHarbor',
  });
  ours.editor.commands.setTextSelection(5);
  expect(anchorSelection(ours.editor.state, ours.edited)).toBe('empty');
});

test('[AP2] a passage is drawn on every page, moves as somebody types, and is found again when they pause', () => {
  vi.useFakeTimers();
  const { ours, theirs, onPlaces } = openPair('We deliver the parcels.', 'Harbor pays the invoice.');
  const anchor = anchorOn(ours, 'pays the invoice');
  for (const { editor } of [ours, theirs]) showAnchors(editor.view, [markOf(anchor)]);
  expect(drawn(ours)).toEqual(['pays the invoice']);
  expect(drawn(theirs)).toEqual(['pays the invoice']);
  theirs.editor.commands.insertContentAt(1, 'Today ');
  theirs.editor.commands.insertContentAt(findMark(theirs.editor.state, 'a')!.from + 4, ' in full');
  expect(drawn(ours)).toEqual(['pays in full the invoice']);
  expect(marksAt(ours.editor.state, findMark(ours.editor.state, 'a')!.from + 1)).toEqual(['a']);
  expect(marksAt(ours.editor.state, 2)).toEqual([]);
  select(theirs, 'Harbor pays in full the invoice.');
  theirs.editor.commands.deleteSelection();
  vi.runAllTimers();
  expect(drawn(ours)).toEqual([]);
  expect(placesIn(ours.editor.state).get('a')).toEqual({ kind: 'lost', why: 'gone' });
  theirs.editor.commands.undo();
  vi.runAllTimers();
  expect(drawn(ours)).toEqual(['pays the invoice']);
  expect(drawn(theirs)).toEqual(['pays the invoice']);
  expect(onPlaces).toHaveBeenCalled();
});

test('[AP3] drawing writes nothing, and there is nothing to undo of it', () => {
  const { ours } = openPair('We deliver the parcels.');
  const anchor = anchorOn(ours, 'the parcels');
  const before = Y.encodeStateAsUpdate(ours.ydoc);
  showAnchors(ours.editor.view, [markOf(anchor)]);
  expect(drawn(ours)).toEqual(['the parcels']);
  ours.editor.commands.undo();
  showAnchors(ours.editor.view, []);
  expect(drawn(ours)).toEqual([]);
  expect(Y.encodeStateAsUpdate(ours.ydoc)).toEqual(before);
});

test('[AP2] a passage goes along when its line becomes a heading, and is drawn within its own words only', () => {
  vi.useFakeTimers();
  const { ours, theirs } = openPair('We deliver the parcels.', 'Harbor pays the invoice.');
  const [one, other] = [anchorOn(ours, 'the parcels'), anchorOn(ours, 'We deliver the')];
  showAnchors(theirs.editor.view, [markOf(one, 'one'), markOf(other, 'other')]);
  select(ours, 'We deliver');
  ours.editor.commands.setHeading({ level: 2 });
  vi.runAllTimers();
  const read = (id: string): string => {
    const { from = 0, to = 0 } = findMark(theirs.editor.state, id) ?? {};
    return theirs.editor.state.doc.textBetween(from, to);
  };
  expect([read('one'), read('other')]).toEqual(['the parcels', 'We deliver the']);
  expect(marksAt(theirs.editor.state, findMark(theirs.editor.state, 'one')!.from + 1)).toEqual([
    'one',
    'other',
  ]);
});
