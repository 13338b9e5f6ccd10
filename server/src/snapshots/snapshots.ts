/**
 * The snapshot from which a room opens. A snapshot only makes it quicker: whatever is wrong with one, the room opens from
 * the ledger.
 */
import { kindRules } from '@entente/documents/kinds';
import type { Logger } from 'pino';
import type { Database } from '../db/database.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import type { ReplayThread } from '../replay/replay-thread.ts';
import { readHead } from '../versions/read-record.ts';
import { dropCorrupt } from './drop-corrupt.ts';
import { readSnapshot } from './read-snapshot.ts';
import type { Snapshot } from './snapshot.ts';

/**
 * Rows behind the snapshot that are read one by one when a room opens. With more, opening waits for a snapshot made in
 * the thread: taking in so many here would hold up every other room for longer than 50 ms.
 */
const MOST_ROWS = 10_000;

export interface SnapshotsOptions {
  readonly db: Database;
  readonly replays: ReplayThread;
  readonly log: Logger;
}

/** Where rooms find the snapshot to open from. */
export interface Snapshots {
  /** One that may be used, undefined when there is none; what it lacks of the record is not long. */
  load(document: DocumentOnRecord): Promise<Snapshot | undefined>;
}

/** The snapshots in PostgreSQL. */
export function createSnapshots({ db, replays, log }: SnapshotsOptions): Snapshots {
  /** A failure costs only time. */
  async function make(document: DocumentOnRecord): Promise<void> {
    try {
      await replays.run<'snapshot'>({ kind: 'snapshot', document });
    } catch (error) {
      log.error({ err: error, documentId: document.id }, 'snapshot not made; the ledger is read instead');
    }
  }

  async function readSound(document: DocumentOnRecord): Promise<Snapshot | undefined> {
    const found = await readSnapshot(db, document.id, kindRules[document.kind].schemaVersion);
    if (found.kind === 'sound') return found.snapshot;
    if (found.kind !== 'corrupt') return undefined;
    const { seq } = found.snapshot;
    log.error(
      { documentId: document.id, seq },
      'a snapshot is not what was stored; the ledger is read instead',
    );
    if (await dropCorrupt(db, document, found)) void make(document);
    return undefined;
  }

  return {
    async load(document) {
      const sound = await readSound(document);
      const head = (await readHead(db, document.id))?.seq ?? 0;
      if (head - (sound?.seq ?? 0) <= MOST_ROWS) return sound;
      await make(document);
      return (await readSound(document)) ?? sound;
    },
  };
}
