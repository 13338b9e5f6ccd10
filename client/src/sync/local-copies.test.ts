import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import * as Y from 'yjs';
import { copyName, listCopyNames } from './copy-database.ts';
import { countUnsentDocuments, forgetLocalCopies } from './local-copies.ts';
import { openLocalCopy } from './local-copy.ts';

const ours = '5f0c9a1e-7b1d-4e0f-8f43-2c9b1d3e4a55';
const theirs = '6a1d0b2f-8c2e-4f1a-9a54-3d0c2e4f5b66';

async function keep(userId: string, documentId: string, unsent: number): Promise<void> {
  const ydoc = new Y.Doc();
  const copy = await openLocalCopy({
    name: copyName(userId, documentId),
    ydoc,
    schemaVersion: 1,
    patienceMs: 1000,
    onTrouble: () => undefined,
  });
  copy.mark(unsent);
  ydoc.getText('t').insert(0, 'words');
  copy.close();
}

beforeEach(async () => {
  globalThis.indexedDB = new IDBFactory();
  await keep(ours, 'a', 0);
  await keep(ours, 'b', 2);
  await keep(ours, 'c', 0);
  await keep(theirs, 'a', 0);
});

it('[SS8] counts the documents with unsent edits, not the edits', async () => {
  expect(await countUnsentDocuments(ours)).toBe(1);
  expect(await countUnsentDocuments(theirs)).toBe(0);
});

it('[SS8] signing out deletes what is sent, keeps what is not, and leaves others alone', async () => {
  expect(await forgetLocalCopies(ours)).toBe(1);
  expect(await listCopyNames(ours)).toEqual([copyName(ours, 'b')]);
  expect(await listCopyNames(theirs)).toEqual([copyName(theirs, 'a')]);
});
