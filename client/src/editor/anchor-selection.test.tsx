// @vitest-environment jsdom
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { encodeContent } from '@entente/documents/agreement/content-to-update';
import { agreementExtensions, AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import { placeAnchor } from '@entente/documents/anchors/place-anchors';
import type { PassageAnchor } from '@entente/protocol/anchor';
import { Editor } from '@tiptap/core';
import { Collaboration } from '@tiptap/extension-collaboration';
import { afterEach, expect, test } from 'vitest';
import * as Y from 'yjs';
import { anchorSelection, type EditedText } from './anchor-selection.ts';

const editors: Editor[] = [];

afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

const line = (text: string): ProseMirrorJSON => ({ type: 'paragraph', content: [{ type: 'text', text }] });

function open(...lines: readonly string[]) {
  const ydoc = new Y.Doc();
  Y.applyUpdate(ydoc, encodeContent({ type: 'doc', content: lines.map(line) }, 1));
  const editor = new Editor({
    element: document.createElement('div'),
    extensions: [...agreementExtensions, Collaboration.configure({ document: ydoc, field: AGREEMENT_ROOT })],
  });
  editors.push(editor);
  const edited: EditedText = { kind: 'agreement', ydoc, text: { kind: 'agreement' } };
  return { ydoc, editor, edited };
}

test('[AP1] what is selected becomes an anchor, and its place is where the editor has those words', () => {
  const { ydoc, editor, edited } = open('We deliver the parcels.', 'Harbor pays the invoice.');
  editor.commands.setTextSelection({ from: 4, to: 32 });
  const made = anchorSelection(editor.state, edited) as PassageAnchor;
  expect(made.quote).toBe('deliver the parcels.\nHarbor');
  editor.commands.insertContentAt(1, 'Today ');
  editor.chain().setTextSelection(40).toggleBold().wrapInList('bulletList').run();
  const place = placeAnchor('agreement', ydoc, made);
  if (place.kind !== 'passage') throw new Error(place.kind);
  expect(editor.state.doc.textBetween(place.from, place.to, '|')).toBe('deliver the parcels.|Harbor');
});

test('[AP1] nothing selected, and words that the document has not got, are no passage', () => {
  const { ydoc, editor, edited } = open('We deliver the parcels.');
  editor.commands.setTextSelection(5);
  expect(anchorSelection(editor.state, edited)).toBe('empty');
  editor.commands.setTextSelection({ from: 4, to: 11 });
  const { state } = editor;
  Y.applyUpdate(ydoc, updateOf(ydoc, 'Today '));
  // The state of the moment before the colleague's word came.
  expect(anchorSelection(state, edited)).toBe('moving');
  expect(anchorSelection(editor.state, edited)).toMatchObject({ quote: 'deliver' });
});

/** What a colleague types at the very beginning. */
function updateOf(ydoc: Y.Doc, words: string): Uint8Array {
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(ydoc));
  const text = (theirs.getXmlFragment(AGREEMENT_ROOT).get(0) as Y.XmlElement).get(0) as Y.XmlText;
  text.insert(0, words);
  return Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(ydoc));
}
