import {
  addRisks,
  setRiskValues,
  writeRiskText,
  writeRiskTitle,
} from '@entente/documents/register/write-register';
import { readRegister } from '@entente/documents/register/read-register';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { entryUndoOf, lendUndo, readUndoKey } from './entry-undo.ts';

const read = (ydoc: Y.Doc) =>
  readRegister(ydoc).entries.map((entry) => (entry.kind === 'risk' ? [entry.title, entry.likelihood] : []));

function deliver(from: Y.Doc, to: Y.Doc): void {
  Y.applyUpdate(to, Y.encodeStateAsUpdate(from, Y.encodeStateVector(to)), 'server');
}

test('[EN5] undo takes back our edits and leaves those of others, and never an entry', () => {
  const [ours, theirs] = [new Y.Doc(), new Y.Doc()];
  const undo = entryUndoOf(ours);
  expect(entryUndoOf(ours)).toBe(undo);
  const [id] = addRisks(ours, [{ title: 'Late' }]);
  if (!id) throw new Error('No risk was added.');
  deliver(ours, theirs);
  setRiskValues(ours, id, { likelihood: 4 });
  undo.stopCapturing();
  writeRiskTitle(ours, id, 'Late delivery');
  writeRiskTitle(theirs, id, 'Very Late');
  deliver(theirs, ours);
  expect(read(ours)).toEqual([['Very Late delivery', 4]]);
  undo.undo();
  expect(read(ours)).toEqual([['Very Late', 4]]);
  undo.undo();
  expect(read(ours)).toEqual([['Very Late', undefined]]);
  expect(undo.undo()).toBeNull();
  undo.redo();
  expect(read(ours)).toEqual([['Very Late', 4]]);
});

test('[EN5] an editor that goes does not end the history', () => {
  const ydoc = new Y.Doc();
  const [id] = addRisks(ydoc, [{ title: 'Late' }]);
  if (!id) throw new Error('No risk was added.');
  const undo = entryUndoOf(ydoc);
  writeRiskText(ydoc, id, { field: 'description', rich: 'Before.' });
  const lent = lendUndo(undo);
  let heard = 0;
  lent.on('stack-item-popped', () => heard++);
  lent.destroy();
  writeRiskTitle(ydoc, id, 'Later');
  lent.undo();
  undo.undo();
  expect(heard).toBe(0);
  expect(readRegister(ydoc).entries).toMatchObject([{ title: 'Late', description: '' }]);
});

test('[EN5] the keys of the history', () => {
  const key = (name: string, held: object = {}) =>
    readUndoKey({ key: name, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held });
  expect(key('z', { ctrlKey: true })).toBe('undo');
  expect(key('Z', { metaKey: true, shiftKey: true })).toBe('redo');
  expect(key('y', { ctrlKey: true })).toBe('redo');
  for (const none of [key('z'), key('z', { ctrlKey: true, altKey: true }), key('x', { ctrlKey: true })])
    expect(none).toBeUndefined();
});
