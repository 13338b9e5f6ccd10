/**
 * Makes snapshots by themselves. It looks at the record alone, so that several servers, or one that was killed, miss nothing.
 */
import type { DocumentId } from '@entente/protocol/ids';
import type { SnapshotsOptions } from './snapshots.ts';
import { findDueSnapshots } from './find-due.ts';

/** Milliseconds between two looks at the record. */
const LOOK_MS = 20_000;

/** Documents of which no snapshot could be made, by the seq of their newest row then. */
type Failed = Map<DocumentId, number>;

interface Look {
  readonly now: Date;
  readonly failed: Failed;
  readonly signal?: AbortSignal;
}

/**
 * Makes a snapshot of each document of which one is due, one after the other. One that cannot be made leaves the others
 * alone, and is tried again when its document has grown.
 */
export async function makeDueSnapshots(
  { db, replays, log }: SnapshotsOptions,
  { now, failed, signal }: Look,
): Promise<void> {
  for (const { head, ...document } of await findDueSnapshots(db, now)) {
    if (signal?.aborted) return;
    if (failed.get(document.id) === head) continue;
    try {
      await replays.run<'snapshot'>({ kind: 'snapshot', document });
    } catch (error) {
      if (signal?.aborted) return;
      failed.set(document.id, head);
      log.error({ err: error, documentId: document.id }, 'snapshot not made; tried again when it has grown');
    }
  }
}

/** Looks now and then until `stop`, which resolves when nothing is under way; what is under way may fail by then. */
export function keepSnapshots(options: SnapshotsOptions): { stop(): Promise<void> } {
  const failed: Failed = new Map();
  const stopping = new AbortController();
  let looking: Promise<void> | undefined;
  const look = async (): Promise<void> => {
    try {
      await makeDueSnapshots(options, { now: new Date(), failed, signal: stopping.signal });
    } catch (error) {
      options.log.error({ err: error }, 'documents were not looked through for snapshots');
    }
    looking = undefined;
  };
  const timer = setInterval(() => {
    looking ??= look();
  }, LOOK_MS);
  timer.unref();
  return {
    async stop() {
      stopping.abort();
      clearInterval(timer);
      await looking;
    },
  };
}
