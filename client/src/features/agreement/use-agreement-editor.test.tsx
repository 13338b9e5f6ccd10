// @vitest-environment jsdom
import { readContent } from '@entente/documents/agreement/read-content';
import { agreementSchema } from '@entente/documents/agreement/schema';
import type { Editor } from '@tiptap/react';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { closeEditors, openEditor, openPair as openPairOf } from './editor-under-test.tsx';

const openPair = () => openPairOf([{ type: 'paragraph', content: [{ type: 'text', text: 'Seeded.' }] }]);

const type = (editor: Editor, words: string, at: number) =>
  editor.view.dispatch(editor.state.tr.insertText(words, at));
const read = (ydoc: Y.Doc) => JSON.stringify(readContent(ydoc));

beforeEach(() => {
  Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
});

afterEach(closeEditors);

describe('undo', () => {
  test('[AE7] takes back our own words and leaves a colleague’s, on a document just opened', async () => {
    const [a, b] = openPair();
    const { editor: ours } = await openEditor(a);
    const { editor: theirs } = await openEditor(b);
    type(ours, 'Ours. ', 1);
    type(theirs, ' Theirs.', theirs.state.doc.content.size - 1);
    expect(read(a)).toContain('Ours. Seeded. Theirs.');

    ours.commands.undo();
    expect(read(a)).toContain('"Seeded. Theirs."');
    ours.commands.undo();
    expect(read(a)).toContain('"Seeded. Theirs."');
    ours.commands.redo();
    expect(read(a)).toContain('Ours. Seeded. Theirs.');
    expect(read(b)).toBe(read(a));
  });

  test('[AE7] of a document just opened takes nothing back', async () => {
    const [a] = openPair();
    const { editor } = await openEditor(a);
    expect(editor.commands.undo()).toBe(false);
    expect(read(a)).toContain('Seeded.');
  });

  test('[AE7] works after the editor was closed and opened again', async () => {
    const [a, b] = openPair();
    const { editor: first, close } = await openEditor(a);
    type(first, 'Before. ', 1);
    await close();
    const { editor: second } = await openEditor(a);
    type(second, 'After. ', 1);
    expect(read(b)).toContain('After. Before. Seeded.');
    second.commands.undo();
    expect(read(b)).toContain('"Before. Seeded."');
  });

  test('[AE7] there is no second history', async () => {
    const { editor } = await openEditor(openPair()[0]);
    expect(editor.extensionManager.extensions.map(({ name }) => name)).not.toContain('undoRedo');
  });
});

describe('[RC1] a caret that cannot be drawn', () => {
  const nowhere = { anchor: {}, head: {} };
  const before = { item: { client: 1, clock: -1 } };

  test.each([nowhere, { anchor: before, head: before }])(
    '%j: what colleagues write is shown, and the next key deletes none of it',
    async (cursor) => {
      const [a, b] = openPair();
      const awareness = new Awareness(a);
      const { editor } = await openEditor(a, true, awareness);
      const user = { name: 'Priya', firm: 'Northwind', colour: 'teal' };
      awareness.states.set(b.clientID, { user, cursor });
      awareness.emit('change', [{ added: [b.clientID], updated: [], removed: [] }, 'remote']);
      const { editor: theirs } = await openEditor(b);
      type(theirs, 'Theirs. ', 1);
      expect(editor.getText()).toBe('Theirs. Seeded.');
      type(editor, 'Ours. ', 1);
      expect(read(b)).toContain('Ours. Theirs. Seeded.');
    },
  );
});

describe('the editor', () => {
  test('[AE8] has the schema that the server checks, no attribute more', async () => {
    const { editor } = await openEditor(openPair()[0]);
    const describeSchema = ({ nodes, marks }: typeof editor.schema) =>
      [...Object.values(nodes), ...Object.values(marks)].map(({ name, spec }) => [
        name,
        Object.keys(spec.attrs ?? {}),
      ]);
    expect(describeSchema(editor.schema)).toEqual(describeSchema(agreementSchema));
  });

  test('[AE9] of a reader writes nothing, but follows the others', async () => {
    const [a, b] = openPair();
    const { editor: reader } = await openEditor(a, false);
    const { editor: writer } = await openEditor(b);
    type(reader, 'Never. ', 1);
    reader.commands.insertContent('Never.');
    expect(read(b)).not.toContain('Never');
    type(writer, 'Heard. ', 1);
    expect(reader.state.doc.textContent).toBe('Heard. Seeded.');
  });

  test('[AE9] opening a document writes nothing into it', async () => {
    const [a] = openPair();
    const before = Y.encodeStateVector(a);
    await openEditor(a);
    expect(Y.encodeStateVector(a)).toEqual(before);
    const empty = new Y.Doc();
    await openEditor(empty);
    expect(Y.encodeStateAsUpdate(empty)).toEqual(Y.encodeStateAsUpdate(new Y.Doc()));
  });

  test('[AE10] numbers clauses beside the text, and again when a colleague changes them', async () => {
    const [a, b] = openPair();
    const { editor: ours } = await openEditor(a);
    const { editor: theirs } = await openEditor(b);
    const numbers = (editor: Editor) =>
      [...editor.view.dom.querySelectorAll('[data-clause]')].map((heading) =>
        heading.getAttribute('data-clause'),
      );
    theirs.commands.insertContentAt(0, [
      { type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: 'One' }] },
      { type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Below' }] },
    ]);
    expect(numbers(ours)).toEqual(['1', '1.1']);
    type(ours, 'x', 2);
    expect(numbers(ours)).toEqual(['1', '1.1']);
    ours.chain().setTextSelection(1).setHeading({ level: 3 }).run();
    expect(numbers(theirs)).toEqual(['1', '2']);
    expect(theirs.state.doc.textContent).toBe('OxneBelowSeeded.');
  });
});
