// @vitest-environment jsdom
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import type { Editor } from '@tiptap/react';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { yUndoPluginKey } from '@tiptap/y-tiptap';
import type { UndoManager } from 'yjs';
import { closeEditors, openEditor, openPair } from './editor-under-test.tsx';

const inline = (text: string) => (text === '' ? {} : { content: [{ type: 'text', text }] });
const paragraph = (text = ''): ProseMirrorJSON => ({ type: 'paragraph', ...inline(text) });
const heading = (text: string): ProseMirrorJSON => ({
  type: 'heading',
  attrs: { level: 2 },
  ...inline(text),
});

/** The same agreement open for us and for a colleague. */
async function openBoth(...content: ProseMirrorJSON[]): Promise<[Editor, Editor]> {
  const [a, b] = openPair(content);
  return [(await openEditor(a)).editor, (await openEditor(b)).editor];
}

const type = (editor: Editor, words: string, at = editor.state.selection.head) =>
  editor.view.dispatch(editor.state.tr.insertText(words, at));

/** Each block with `|` where the caret is. */
function read({ state }: Editor): string[] {
  const { $head, empty } = state.selection;
  expect(empty).toBe(true);
  return state.doc.content.content.map(({ textContent }, at) =>
    at === $head.index(0)
      ? `${textContent.slice(0, $head.parentOffset)}|${textContent.slice($head.parentOffset)}`
      : textContent,
  );
}

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

afterEach(closeEditors);

test('[AE14] undo at the very start of the agreement leaves the caret there', async () => {
  const [ours] = await openBoth(paragraph('Seeded.'), paragraph('End.'));
  ours.commands.setTextSelection(1);
  type(ours, 'Ours. ');
  expect(read(ours)).toEqual(['Ours. |Seeded.', 'End.']);
  ours.commands.undo();
  expect(read(ours)).toEqual(['|Seeded.', 'End.']);
});

test('[AE14] a colleague who takes away the first words leaves our caret where they were', async () => {
  const [ours, theirs] = await openBoth(paragraph('Seeded.'), paragraph('End.'));
  ours.commands.setTextSelection(5);
  theirs.commands.deleteRange({ from: 1, to: 7 });
  expect(read(ours)).toEqual(['|.', 'End.']);
});

test('[AE14] neither an edit of a colleague after our undo nor a second undo moves it', async () => {
  const [ours, theirs] = await openBoth(paragraph('One.'), paragraph('Two.'));
  const { undoManager } = yUndoPluginKey.getState(ours.state) as { undoManager: UndoManager };
  for (const [words, at] of [
    ['First. ', 1],
    ['Second. ', 14],
  ] as const) {
    ours.commands.setTextSelection(at);
    type(ours, words);
    undoManager.stopCapturing();
  }
  ours.commands.setTextSelection(11);
  expect(read(ours)).toEqual(['First. One|.', 'Second. Two.']);
  ours.commands.undo();
  type(theirs, 'And ', 14);
  expect(read(ours)).toEqual(['First. One|.', 'And Two.']);
  ours.commands.undo();
  expect(read(ours)).toEqual(['One|.', 'And Two.']);
});

test('[AE14] a colleague who writes into our empty paragraph does not send us to another', async () => {
  const [ours, theirs] = await openBoth(paragraph('One.'), paragraph(), paragraph(), paragraph('Two.'));
  ours.commands.setTextSelection(7);
  expect(read(ours)).toEqual(['One.', '|', '', 'Two.']);
  type(theirs, 'x', 7);
  expect(ours.state.selection.$head.index(0)).toBe(1);
});

test('[AE14] a colleague who writes before us in a heading of our own level keeps us at our letter', async () => {
  const [ours, theirs] = await openBoth(heading('Scope'), paragraph('One.'));
  ours.commands.setTextSelection(3);
  type(theirs, 'Our ', 1);
  expect(read(ours)).toEqual(['Our Sc|ope', 'One.']);
});

test('[AE14] a colleague who writes before us does not send us to a paragraph that begins alike', async () => {
  const [ours, theirs] = await openBoth(paragraph('We agree'), paragraph('We agree on this'));
  ours.commands.setTextSelection(4);
  type(theirs, 'Today: ', 1);
  expect(read(ours)).toEqual(['Today: We |agree', 'We agree on this']);
});

test('[AE14] what we switched on for the next letter stays on while a colleague writes', async () => {
  const [ours, theirs] = await openBoth(paragraph('One.'), paragraph('Two.'));
  ours.chain().setTextSelection(3).toggleBold().run();
  type(theirs, 'And ', 7);
  expect(ours.isActive('bold')).toBe(true);
  expect(ours.state.storedMarks?.map((mark) => mark.type.name)).toEqual(['bold']);
});
