/** Two people of two firms who write into one document of a server that shall die, and what must hold of the record. */
import 'fake-indexeddb/auto';
import { openDatabase } from '@entente/server/db/database';
import type { DocumentId } from '@entente/protocol/ids';
import { expect } from 'vitest';
import * as Y from 'yjs';
import type { DataDirectory } from '../support/data-directory.ts';
import { createDocument, readLedger, replay, type RecordRow } from '../support/documents.ts';
import { signIn } from '../support/people.ts';
import { openPage } from '../support/relay-page.ts';
import { contentOf, plainTextOf, textOf } from '../support/text.ts';
import { untilDocument } from '../support/until.ts';
import { Writer } from '../support/writer.ts';

export interface TwoWriters {
  readonly documentId: DocumentId;
  readonly maya: Writer;
  readonly daniel: Writer;
}

/** Signs two people of two firms in; both type from then on. */
export async function startTwoWriters(url: string): Promise<TwoWriters> {
  const tomas = await signIn(url, 'tomas');
  const documentId = await createDocument(tomas);
  const page = await openPage(tomas, documentId);
  textOf(page.ydoc);
  await page.saved();
  page.close();
  const maya = new Writer(await signIn(url, 'maya'), { documentId, initial: 'm' });
  const daniel = new Writer(await signIn(url, 'daniel'), { documentId, initial: 'd' });
  for (const writer of [maya, daniel]) {
    await writer.until('saved');
    writer.start();
  }
  return { documentId, maya, daniel };
}

/** The ledger as the database has it, with no server between. */
export async function readRecord(directory: DataDirectory, documentId: DocumentId): Promise<RecordRow[]> {
  const database = openDatabase(directory.databaseUrl(), () => undefined);
  try {
    return await readLedger(database.pool, documentId);
  } finally {
    await database.close();
  }
}

/** What a page calls saved is on the record, and so is what it shows of the other person's. */
export function expectKept(rows: readonly RecordRow[], { maya, daniel }: TwoWriters): Y.Doc {
  const record = replay(rows);
  // A typo that was not taken back yet when the server died may stand before a word of the other person.
  const words = new Set(plainTextOf(record).replaceAll('?', '').split(' '));
  expect(rows.map((row) => row.seq)).toEqual(rows.map((_, at) => at + 1));
  for (const [writer, other] of [
    [maya, daniel],
    [daniel, maya],
  ] as const) {
    expect(Y.getState(record.store, writer.ydoc.clientID)).toBeGreaterThanOrEqual(writer.savedClock);
    expect(writer.savedWords.filter((word) => !words.has(word))).toEqual([]);
    const { clientID } = other.ydoc;
    expect(Y.getState(record.store, clientID)).toBeGreaterThanOrEqual(writer.seenOf(clientID));
  }
  return record;
}

/** Both stop; everything arrives: two equal copies with every word once. */
export async function expectAllArrives({ maya, daniel }: TwoWriters): Promise<void> {
  for (const writer of [maya, daniel]) writer.stop();
  await Promise.all([maya.until('saved'), daniel.until('saved')]);
  const all = [...maya.words, ...daniel.words].toSorted();
  const hasAll = (ydoc: Y.Doc) => plainTextOf(ydoc).split(' ').length > all.length;
  await Promise.all([untilDocument(maya.ydoc, hasAll), untilDocument(daniel.ydoc, hasAll)]);
  expect(contentOf(maya.ydoc)).toBe(contentOf(daniel.ydoc));
  expect(plainTextOf(maya.ydoc).trim().split(' ').toSorted()).toEqual(all);
}
