import type * as Y from 'yjs';
import { copyName, openDatabase } from './copy-database.ts';
import { countUnsaved } from './edit-progress.ts';
import { type LocalCopy, openLocalCopy } from './local-copy.ts';
import type { SyncStore } from './sync-store.ts';
import { countMarks } from './unsent-marks.ts';

export interface DeviceOptions {
  readonly userId: string;
  readonly documentId: string;
  readonly schemaVersion: number;
  readonly ydoc: Y.Doc;
  readonly store: SyncStore;
  readonly patienceMs: number;
  /** A page of a newer schema has the copy: this page must not go on. */
  readonly onOutdated: () => void;
}

/** This device's part in a document: it keeps a copy if it can, and says in the store whether it does. */
export interface Device {
  /** Resolves when it is known whether there is a copy; what it holds is in the Y.Doc then. Never rejects. */
  readonly settled: Promise<void>;
  /** Takes over what other pages of this person left unsent. */
  takeOver(): Promise<void>;
  close(): void;
  discard(): Promise<void>;
}

/** Begins to open the copy. */
export function openDevice(options: DeviceOptions): Device {
  const { store, userId, documentId } = options;
  const name = copyName(userId, documentId);
  let copy: LocalCopy | undefined;
  let isClosed = false;

  const fail = () => {
    copy = undefined;
    store.dispatch({ kind: 'copy-failed' });
  };
  const takeOver = async () => {
    try {
      const count = (await copy?.takeOver()) ?? 0;
      if (count > 0) store.dispatch({ kind: 'taken-over', count });
    } catch {
      copy?.close();
      fail();
    }
  };
  const open = async () => {
    const onTrouble = (trouble: 'failed' | 'outdated') => {
      fail();
      if (trouble === 'outdated') options.onOutdated();
    };
    try {
      copy = await openLocalCopy({ ...options, name, onTrouble });
      if (isClosed) return copy.close();
      await takeOver();
      if (copy !== undefined) store.dispatch({ kind: 'copy-opened' });
    } catch (error) {
      if (isVersionError(error)) await noteOutdated(name, options);
      fail();
    }
  };
  store.follow(({ progress }) => copy?.mark(countUnsaved(progress)));
  return {
    settled: open(),
    takeOver,
    close() {
      isClosed = true;
      copy?.close();
    },
    async discard() {
      await copy?.discard();
    },
  };
}

const isVersionError = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'VersionError';

/** [SS6] Nothing of the copy is shown or sent; only how much of it is unsent is said. */
async function noteOutdated(name: string, { store, onOutdated }: DeviceOptions): Promise<void> {
  const database = await openDatabase(name).catch(() => undefined);
  const count = database === undefined ? 0 : await countMarks(database).catch(() => 0);
  database?.close();
  if (count > 0) store.dispatch({ kind: 'taken-over', count });
  onOutdated();
}
