import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import type { VersionKind } from '@entente/protocol/api/versions';
import { desc, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { version } from '../db/schema/versions.ts';
import type { Signals } from '../events/signals.ts';
import { appendEvent } from '../events/trail.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import type { ReplayThread } from '../replay/replay-thread.ts';
import { readHead, readWriters } from './read-record.ts';

export interface VersionKeeper {
  readonly db: Database;
  readonly signals: Signals;
  readonly replays: ReplayThread;
}

/** The document to be kept, and why. */
export interface Keeping {
  readonly document: DocumentOnRecord;
  readonly kind: VersionKind;
  readonly label: string | null;
  /** Undefined when it is kept by itself. */
  readonly actor: Actor | undefined;
}

/** Others may keep a version of the same document at the same moment; the loser looks again. */
const MOST_TRIES = 5;

const readNewest = async (db: Database, documentId: DocumentId) => {
  const [newest] = await db
    .select({ number: version.number, seq: version.seq })
    .from(version)
    .where(eq(version.documentId, documentId))
    .orderBy(desc(version.number))
    .limit(1);
  return newest ?? { number: 0, seq: -1 };
};

type NewVersion = typeof version.$inferInsert;

async function compute(
  { db, replays }: VersionKeeper,
  { document, kind, label, actor }: Keeping,
  after: number,
) {
  const head = await readHead(db, document.id);
  const seq = head?.seq ?? 0;
  const people = await readWriters(db, document.id, { from: Math.max(0, after), to: seq });
  return {
    documentId: document.id,
    kind,
    label,
    at: new Date(),
    seq,
    editedAt: head?.at ?? null,
    people,
    keptBy: actor?.userId ?? null,
    keptFor: actor?.firmId ?? null,
    ...(await replays.run<'content'>({ kind: 'content', document, seq })),
  } satisfies Omit<NewVersion, 'number'>;
}

/** Writes the row and its line of the trail in one transaction; false when somebody else took the number. */
async function write({ db }: VersionKeeper, row: NewVersion, actor: Actor | undefined): Promise<boolean> {
  return db.transaction(async (tx) => {
    const written = await tx
      .insert(version)
      .values(row)
      .onConflictDoNothing()
      .returning({ number: version.number });
    if (written.length === 0) return false;
    if (actor !== undefined) {
      const { documentId, number, kind, label = null, hash } = row;
      await appendEvent(tx, {
        kind: 'version_kept',
        actor,
        documentId,
        detail: { number, kind, label, hash },
      });
    }
    return true;
  });
}

/**
 * Keeps a document as it is on the record (VR1). One that is kept by itself is left out when nothing was written since the
 * newest one.
 * @returns its number; undefined when it was left out
 * @throws {AppError} conflict: others kept versions again and again meanwhile
 */
export async function keepVersion(keeper: VersionKeeper, keeping: Keeping): Promise<number | undefined> {
  const { document, kind, actor } = keeping;
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const newest = await readNewest(keeper.db, document.id);
    const row = await compute(keeper, keeping, newest.seq);
    if (kind === 'automatic' && row.seq === newest.seq) return undefined;
    const number = newest.number + 1;
    if (await write(keeper, { ...row, number }, actor)) {
      keeper.signals.send({ kind: 'version_kept', allianceId: document.allianceId, documentId: document.id });
      return number;
    }
  }
  throw new AppError('conflict');
}
