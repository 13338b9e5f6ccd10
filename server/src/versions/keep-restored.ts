import type { DocumentId } from '@entente/protocol/ids';
import { AppError } from '@entente/protocol/errors';
import type { Restored } from '@entente/protocol/restored';
import { and, desc, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { version } from '../db/schema/versions.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import type { VersionKeeper } from './keep-version.ts';
import { readCovered, readRow, readWriters } from './read-record.ts';
import { writeVersions, type NewVersion } from './write-versions.ts';

/** Others may keep a version of the same document at the same moment; the loser looks again. */
const MOST_TRIES = 5;

/** A restore on the record. */
export interface RestoreOnRecord {
  readonly document: DocumentOnRecord;
  /** The row that restores. */
  readonly seq: number;
  readonly restored: Restored;
  readonly actor: Actor;
}

async function isKept(db: Database, documentId: DocumentId, seq: number): Promise<boolean> {
  const same = and(eq(version.documentId, documentId), eq(version.kind, 'restored'), eq(version.seq, seq));
  return (await db.select({ seq: version.seq }).from(version).where(same)).length > 0;
}

async function readLastNumber(db: Database, documentId: DocumentId): Promise<number> {
  const [last] = await db
    .select({ number: version.number })
    .from(version)
    .where(eq(version.documentId, documentId))
    .orderBy(desc(version.number))
    .limit(1);
  return last?.number ?? 0;
}

/** What stood at a row: before the restoring one, or at it. */
async function compute(
  { db, replays }: VersionKeeper,
  { document, actor, restored }: RestoreOnRecord,
  { kind, seq, from }: { kind: 'before_restore' | 'restored'; seq: number; from: number },
): Promise<Omit<NewVersion, 'number'>> {
  const row = await readRow(db, document.id, seq);
  return {
    documentId: document.id,
    kind,
    label: null,
    at: new Date(),
    seq,
    editedAt: row?.at ?? null,
    people: await readWriters(db, document.id, { from, to: seq }),
    keptBy: actor.userId,
    keptFor: actor.firmId,
    restored,
    ...(await replays.run<'content'>({ kind: 'content', document, seq })),
  };
}

/**
 * Keeps what stood before a restore and what stands after it, both in one transaction; nothing when that was done already.
 * @throws {AppError} conflict: others kept versions again and again meanwhile
 */
export async function keepRestored(keeper: VersionKeeper, restore: RestoreOnRecord): Promise<void> {
  const { document, seq, actor } = restore;
  const covered = (await readCovered(keeper.db, document.id, seq - 1)) ?? 0;
  const before = await compute(keeper, restore, { kind: 'before_restore', seq: seq - 1, from: covered });
  const after = await compute(keeper, restore, { kind: 'restored', seq, from: seq - 1 });
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const last = await readLastNumber(keeper.db, document.id);
    if (await isKept(keeper.db, document.id, seq)) return;
    const rows = [
      { ...before, number: last + 1 },
      { ...after, number: last + 2 },
    ];
    if (!(await writeVersions(keeper.db, rows, actor))) continue;
    keeper.signals.send({ kind: 'version_kept', allianceId: document.allianceId, documentId: document.id });
    return;
  }
  throw new AppError('conflict');
}
