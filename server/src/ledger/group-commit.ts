/**
 * One commit at a time for all documents: while one is on its way to the database, what arrives is gathered for the
 * next. A lone keystroke waits for nobody; when many documents are being written in, commits keep a little distance, so
 * that a quick disk does not turn every message into a commit of its own.
 */
import type { DocumentId } from '@entente/protocol/ids';
import type { Batch, Binding, Ledger, LedgerRow, Obstacle, RestoringRow } from './ledger.ts';

/** What one document has to put on the record. */
export interface Share {
  readonly rows: readonly LedgerRow[];
  readonly bindings: readonly Binding[];
  /** The schema version the document needs from now on, when that is newer than before. */
  readonly schema: number | undefined;
  readonly restoring?: readonly RestoringRow[];
}

/** One document that takes part. Every share taken is answered exactly once. */
export interface Contributor {
  readonly documentId: DocumentId;
  /** Hands out all that waits; its rows go on from the document's last committed seq. */
  takeShare(): Share;
  committed(): void;
  obstructed(obstacle: Obstacle): void;
  /** The database did not answer: it is not known whether the share was committed. Never throws. */
  failed(error: unknown): void;
}

/** Time, as the commits need it. */
export interface Pace {
  /** Milliseconds on a clock that never goes back. */
  now(): number;
  /** Resolves after so many milliseconds; 0 is the end of this turn of the event loop. */
  wait(ms: number): Promise<void>;
}

/** A batch of more documents than this is a busy hour. Smaller makes two people on a call wait for each other. */
const BUSY_DOCUMENTS = 8;

/** Milliseconds between the starts of commits in a busy hour. Smaller spends the processor on commits, larger is seen. */
const BUSY_MS = 16;

const realPace: Pace = {
  now: () => performance.now(),
  wait: (ms) => new Promise((resolve) => (ms > 0 ? setTimeout(resolve, ms) : setImmediate(resolve))),
};

export interface GroupCommit {
  /** Asks for a commit of what `contributor` holds. */
  request(contributor: Contributor): void;
  /** Resolves when nothing waits and nothing is on its way. */
  drained(): Promise<void>;
}

function join(shares: ReadonlyMap<Contributor, Share>): Batch {
  const schemas = new Map<DocumentId, number>();
  for (const [contributor, { schema }] of shares) {
    if (schema !== undefined) schemas.set(contributor.documentId, schema);
  }
  const all = [...shares.values()];
  return {
    rows: all.flatMap((share) => share.rows),
    bindings: all.flatMap((share) => share.bindings),
    schemas,
    restoring: all.flatMap((share) => share.restoring ?? []),
  };
}

function settle(contributor: Contributor, obstacle: Obstacle | undefined): void {
  try {
    if (obstacle === undefined) contributor.committed();
    else contributor.obstructed(obstacle);
  } catch (error) {
    // One document's defect must not end the commits of all others.
    contributor.failed(error);
  }
}

async function commit(ledger: Ledger, contributors: readonly Contributor[]): Promise<void> {
  const batch = join(new Map(contributors.map((contributor) => [contributor, contributor.takeShare()])));
  try {
    const obstacles = batch.rows.length === 0 ? new Map<DocumentId, Obstacle>() : await ledger.append(batch);
    for (const contributor of contributors) settle(contributor, obstacles.get(contributor.documentId));
  } catch (error) {
    for (const contributor of contributors) contributor.failed(error);
  }
}

/** Commits to `ledger`, one batch after the other. */
export function createGroupCommit(ledger: Ledger, pace: Pace = realPace): GroupCommit {
  const waiting = new Set<Contributor>();
  let running: Promise<void> | undefined;

  async function commitWaiting(): Promise<void> {
    const startedAt = pace.now();
    const contributors = [...waiting];
    waiting.clear();
    await commit(ledger, contributors);
    if (contributors.length <= BUSY_DOCUMENTS) return;
    const restMs = BUSY_MS - (pace.now() - startedAt);
    if (restMs > 0) await pace.wait(restMs);
  }

  async function run(): Promise<void> {
    // What this turn of the event loop still reads from the sockets shall go with the first batch.
    await pace.wait(0);
    while (waiting.size > 0) await commitWaiting();
    running = undefined;
  }

  return {
    request(contributor) {
      waiting.add(contributor);
      running ??= run();
    },
    async drained() {
      while (running !== undefined) await running;
    },
  };
}
