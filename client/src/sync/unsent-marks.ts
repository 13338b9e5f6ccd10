/**
 * Which edits in a copy the server has not confirmed. Each page that has the document open keeps one mark: its count of
 * unsent edits. The mark of a page that is gone stays behind, and the next page takes it over with the edits.
 */
import * as idb from 'lib0/indexeddb';
import { z } from 'zod';

const PREFIX = 'unsent:';

const mark = z.object({ k: z.string(), v: z.int().nonnegative() });

const everyMark = () => idb.createIDBKeyRangeBound(PREFIX, `${PREFIX}\uFFFF`, false, false);

async function listMarks(store: IDBObjectStore): Promise<{ k: string; v: number }[]> {
  return z.array(mark).parse(await idb.getAllKeysValues(store, everyMark()));
}

const total = (marks: readonly { v: number }[]): number => marks.reduce((sum, { v }) => sum + v, 0);

function customStore(database: IDBDatabase, access: 'readonly' | 'readwrite'): IDBObjectStore {
  // The updates are in the scope so that this transaction keeps its place among those that write them.
  return database.transaction(['updates', 'custom'], access).objectStore('custom');
}

/** How many unsent edits a copy holds, of all pages. */
export async function countMarks(database: IDBDatabase): Promise<number> {
  return total(await listMarks(customStore(database, 'readonly')));
}

/** Keeps a page's count; 0 takes the mark away. Begins its transaction before it returns. */
export async function writeMark(database: IDBDatabase, page: number, count: number): Promise<void> {
  const store = customStore(database, 'readwrite');
  await (count === 0 ? idb.del(store, `${PREFIX}${page}`) : idb.put(store, count, `${PREFIX}${page}`));
}

/**
 * Takes the marks of all other pages over into the page's own, in one transaction. A page that is still there writes
 * its own again with its next edit, so an edit may be counted twice but never less than once.
 * @param own what the page counts so far
 * @returns how many edits were taken over
 */
export async function takeOverMarks(database: IDBDatabase, page: number, own: number): Promise<number> {
  const store = customStore(database, 'readwrite');
  const marks = await listMarks(store);
  const others = marks.filter(({ k }) => k !== `${PREFIX}${page}`);
  const count = total(others);
  if (count === 0) return 0;
  await Promise.all([
    ...others.map(({ k }) => idb.del(store, k)),
    idb.put(store, own + count, `${PREFIX}${page}`),
  ]);
  return count;
}
