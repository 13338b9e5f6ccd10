// @vitest-environment jsdom
import { findElement, type EntryId } from '@entente/documents/entries/entry-id';
import { richSchema } from '@entente/documents/entries/rich-schema';
import { richTextOf } from '@entente/documents/entries/rich-text';
import { readRegister } from '@entente/documents/register/read-register';
import { addRisks, setRiskValues } from '@entente/documents/register/write-register';
import { Editor } from '@tiptap/core';
import { afterEach, expect, test } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import type { OpenDocument } from '../sync/open-document.ts';
import { entryUndoOf } from './entry-undo.ts';
import { createRichEditorExtensions } from './rich-editor-extensions.ts';

const editors: Editor[] = [];

afterEach(() => {
  for (const editor of editors.splice(0)) editor.destroy();
});

function openEditor(ydoc: Y.Doc, id: EntryId, field: 'description' | 'mitigation'): Editor {
  const element = findElement(ydoc, id, 'risk');
  const doc = element && richTextOf(element, field);
  if (!doc) throw new Error('The risk has no such text.');
  const open = { ydoc, awareness: new Awareness(ydoc), beforeContent: () => () => undefined };
  const extensions = createRichEditorExtensions({
    open: open as unknown as OpenDocument,
    doc,
    placeholder: '',
  });
  const editor = new Editor({ element: document.createElement('div'), extensions });
  editors.push(editor);
  return editor;
}

function addRisk(ydoc: Y.Doc): EntryId {
  const [id] = addRisks(ydoc, [{ title: 'Late' }]);
  if (!id) throw new Error('No risk was added.');
  return id;
}

const read = (ydoc: Y.Doc) =>
  readRegister(ydoc).entries.map((entry) =>
    entry.kind === 'risk' ? [entry.description, entry.mitigation, entry.likelihood] : [],
  );

test('[EN5] rich texts and values have one history, also when an editor has gone', () => {
  const ydoc = new Y.Doc();
  const id = addRisk(ydoc);
  const undo = entryUndoOf(ydoc);
  const description = openEditor(ydoc, id, 'description');
  description.commands.insertContent('We are late.');
  undo.stopCapturing();
  setRiskValues(ydoc, id, { likelihood: 4 });
  undo.stopCapturing();
  const mitigation = openEditor(ydoc, id, 'mitigation');
  mitigation.commands.insertContent('Begin now.');
  expect(read(ydoc)).toEqual([['We are late.', 'Begin now.', 4]]);
  description.commands.undo();
  expect(read(ydoc)).toEqual([['We are late.', '', 4]]);
  mitigation.destroy();
  undo.undo();
  expect(read(ydoc)).toEqual([['We are late.', '', undefined]]);
  undo.undo();
  expect(read(ydoc)).toEqual([['', '', undefined]]);
  undo.redo();
  undo.redo();
  expect(read(ydoc)).toEqual([['We are late.', '', 4]]);
});

test('[EN7] an editor has the schema that the server checks, and opening one writes nothing', () => {
  const ydoc = new Y.Doc();
  const id = addRisk(ydoc);
  const before = Y.encodeStateVector(ydoc);
  const { schema } = openEditor(ydoc, id, 'description');
  const describeSchema = ({ nodes, marks }: typeof richSchema) =>
    [...Object.values(nodes), ...Object.values(marks)].map(({ name, spec }) => [
      name,
      Object.keys(spec.attrs ?? {}),
    ]);
  expect(describeSchema(schema)).toEqual(describeSchema(richSchema));
  expect(Y.encodeStateVector(ydoc)).toEqual(before);
});
