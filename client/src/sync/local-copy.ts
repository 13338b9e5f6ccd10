import { fetchUpdates, IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';
import { databaseVersion, deleteDatabase, openDatabase } from './copy-database.ts';
import { withoutUpdate } from './without-update.ts';
import { takeOverMarks, writeMark } from './unsent-marks.ts';

/** What may happen to a copy in use: it no longer takes what we write, or a page of a newer schema has opened it. */
export type CopyTrouble = 'failed' | 'outdated';

/** The copy of one document on this device, loaded into the Y.Doc and following it. */
export interface LocalCopy {
  /** Keeps how many edits are unsent. To be called before the edit itself reaches the copy. */
  mark(unsent: number): void;
  /**
   * Takes over what other pages left unsent: when this resolves, the content is in the Y.Doc.
   * @returns how many edits
   */
  takeOver(): Promise<number>;
  /** Ends the following; the copy stays. */
  close(): void;
  /** Ends the following and deletes the copy. */
  discard(): Promise<void>;
}

export interface CopyOptions {
  readonly name: string;
  readonly ydoc: Y.Doc;
  readonly schemaVersion: number;
  /** How long loading may take, in ms. */
  readonly patienceMs: number;
  /** Told once, after which the copy is closed. */
  readonly onTrouble: (trouble: CopyTrouble) => void;
}

/**
 * Loads the copy into the Y.Doc.
 * @throws {DOMException} `VersionError` when the copy was written under a newer schema; nothing is loaded then
 * @throws when the browser keeps nothing, or loading takes too long; nothing is loaded afterwards either
 */
export async function openLocalCopy(options: CopyOptions): Promise<LocalCopy> {
  const { name, ydoc, schemaVersion, patienceMs, onTrouble } = options;
  const giveUp = AbortSignal.timeout(patienceMs);
  const database = await openPatiently(name, databaseVersion(schemaVersion), giveUp);
  const persistence = new IndexeddbPersistence(name, ydoc);
  // Nobody waits for what the copy itself holds: there is no connection yet, and the first step 2 takes it along.
  const endHiding = withoutUpdate(ydoc, persistence);
  const close = () => {
    database.close();
    // Swallowed: y-indexeddb rejects here with the error that kept it from opening, which `giveUp` has told already.
    return persistence.destroy().catch(() => undefined);
  };
  const report = reportOnce((trouble) => {
    void close();
    onTrouble(trouble);
  });
  watchDatabase(database, databaseVersion(schemaVersion), report);
  try {
    await Promise.race([persistence.whenSynced, rejectOn(giveUp)]);
  } catch (error) {
    void close();
    throw error;
  } finally {
    endHiding();
  }
  if (persistence.db !== null) watchDatabase(persistence.db, databaseVersion(schemaVersion), report);
  return {
    ...keepMarks(database, persistence, report),
    close: () => void close(),
    async discard() {
      await close();
      await deleteDatabase(name);
    },
  };
}

function keepMarks(
  database: IDBDatabase,
  persistence: IndexeddbPersistence,
  report: (trouble: CopyTrouble) => void,
): Pick<LocalCopy, 'mark' | 'takeOver'> {
  const page = persistence.doc.clientID;
  // Undefined: what stands in the copy may be another count, so the next one is written in any case.
  let marked: number | undefined = 0;
  return {
    mark(unsent) {
      if (unsent === marked) return;
      marked = unsent;
      writeMark(database, page, unsent).catch(() => report('failed'));
    },
    async takeOver() {
      const count = await takeOverMarks(database, page, marked ?? 0);
      if (count === 0) return 0;
      await fetchUpdates(persistence);
      marked = undefined;
      return count;
    },
  };
}

async function openPatiently(name: string, version: number, giveUp: AbortSignal): Promise<IDBDatabase> {
  const opening = openDatabase(name, version);
  try {
    return await Promise.race([opening, rejectOn(giveUp)]);
  } catch (error) {
    opening.then((late) => late.close()).catch(() => undefined);
    throw error;
  }
}

function rejectOn(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    const refuse = () => reject(new Error('The copy did not open in time.'));
    if (signal.aborted) refuse();
    signal.addEventListener('abort', refuse);
  });
}

function reportOnce(report: (trouble: CopyTrouble) => void): (trouble: CopyTrouble) => void {
  let isReported = false;
  return (trouble) => {
    if (isReported) return;
    isReported = true;
    report(trouble);
  };
}

/** y-indexeddb drops the promises of its writes; a failed one still shows as an `abort` on the database. */
function watchDatabase(database: IDBDatabase, version: number, report: (trouble: CopyTrouble) => void): void {
  database.addEventListener('abort', () => report('failed'));
  database.addEventListener('close', () => report('failed'));
  database.addEventListener('versionchange', ({ newVersion }) =>
    report(newVersion !== null && newVersion > version ? 'outdated' : 'failed'),
  );
}
