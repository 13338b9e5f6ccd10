import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import type { VersionKind } from '@entente/protocol/api/versions';
import { desc, eq, sql } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { version } from '../db/schema/versions.ts';
import type { Signals } from '../events/signals.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import type { ReplayThread } from '../replay/replay-thread.ts';
import { assertNotTooMany } from './assert-not-too-many.ts';
import type { Cut, Kept } from './cut-record.ts';
import { readHead, readWriters } from './read-record.ts';
import { writeVersions, type NewVersion } from './write-versions.ts';

export interface VersionKeeper {
  readonly db: Database;
  readonly signals: Signals;
  readonly replays: ReplayThread;
}

/** A version that somebody asked for, of the record as it is. */
export interface Asked {
  readonly kind: VersionKind;
  readonly label: string | null;
  readonly actor: Actor;
}

/** What is to be kept of a document. */
export interface Keeping {
  readonly document: DocumentOnRecord;
  /** Undefined when only what is due by itself is kept. */
  readonly asked: Asked | undefined;
  /** The seqs at which the last person left. */
  readonly left: readonly number[];
  readonly now: Date;
}

/** Others may keep a version of the same document at the same moment; the loser looks again. */
const MOST_TRIES = 5;

interface Newest {
  readonly number: number;
  /** Undefined before the first version. */
  readonly kept: Kept | undefined;
}

async function readNewest(db: Database, documentId: DocumentId): Promise<Newest> {
  const [newest] = await db
    .select({
      number: sql<number>`max(${version.number}) over ()`,
      seq: version.seq,
      hash: version.hash,
      editedAt: version.editedAt,
    })
    .from(version)
    .where(eq(version.documentId, documentId))
    // Those of a restore may have a higher number and cover less: they are kept behind it.
    .orderBy(desc(version.seq), desc(version.number))
    .limit(1);
  if (newest === undefined) return { number: 0, kept: undefined };
  const { number, seq, hash, editedAt } = newest;
  return { number, kept: { seq, hash, editedMs: editedAt?.getTime() ?? 0 } };
}

type Content = Pick<Cut, 'content' | 'hash' | 'schemaVersion'>;

type Unnumbered = Omit<NewVersion, 'number'>;

/** A version that is due by itself. */
const ownRow = ({ document, now }: Keeping, { editedMs, ...cut }: Cut): Unnumbered => ({
  ...cut,
  documentId: document.id,
  label: null,
  at: now,
  editedAt: new Date(editedMs),
  people: [],
  keptBy: null,
  keptFor: null,
});

/** The version that somebody asked for, of the last row. */
function askedRow(
  { document, now }: Keeping,
  { kind, label, actor }: Asked,
  last: Content & { seq: number; editedAt: Date | null },
): Unnumbered {
  return {
    ...last,
    documentId: document.id,
    kind,
    label,
    at: now,
    people: [],
    keptBy: actor.userId,
    keptFor: actor.firmId,
  };
}

/** The rows behind the newest version: their numbers, and who wrote since the one before. */
async function complete(db: Database, newest: Newest, rows: readonly Unnumbered[]): Promise<NewVersion[]> {
  const completed: NewVersion[] = [];
  let from = newest.kept?.seq ?? 0;
  for (const row of rows) {
    const people = await readWriters(db, row.documentId, { from, to: row.seq });
    completed.push({ ...row, people, number: newest.number + completed.length + 1 });
    from = row.seq;
  }
  return completed;
}

/** One go: all that is due, and what was asked for behind it unless there is more to cut first. */
async function cut({ db, replays }: VersionKeeper, keeping: Keeping, newest: Newest) {
  const { document, asked, left, now } = keeping;
  const head = await readHead(db, document.id);
  const seq = head?.seq ?? 0;
  if (asked === undefined && seq <= (newest.kept?.seq ?? 0)) return { rows: [], isWhole: true };
  const nowMs = asked === undefined ? now.getTime() : undefined;
  const job = { kind: 'cut', document, kept: newest.kept, to: seq, left, nowMs } as const;
  const { cuts, isWhole, last } = await replays.run<'cut'>(job);
  const own = cuts.map((one) => ownRow(keeping, one));
  if (!asked || !last) return { rows: await complete(db, newest, own), isWhole };
  const wanted = askedRow(keeping, asked, { ...last, seq, editedAt: head?.at ?? null });
  return { rows: await complete(db, newest, [...own, wanted]), isWhole };
}

/**
 * Keeps what is due of a document by itself, and behind it what somebody asked for: so the numbers of versions stand in the
 * order of the record (VR12). All in one transaction.
 * @returns the number of the newest one kept; undefined when nothing was
 * @throws {AppError} conflict: others kept versions again and again meanwhile; too_many_requests
 */
export async function keepVersions(keeper: VersionKeeper, keeping: Keeping): Promise<number | undefined> {
  const { document, asked } = keeping;
  for (let tries = 0; tries < MOST_TRIES;) {
    const newest = await readNewest(keeper.db, document.id);
    if (asked) await assertNotTooMany(keeper.db, document.id, asked.actor);
    const { rows, isWhole } = await cut(keeper, keeping, newest);
    if (rows.length === 0) return undefined;
    const isWritten = await writeVersions(keeper.db, rows, isWhole ? asked?.actor : undefined);
    if (!isWritten) tries++;
    else {
      keeper.signals.send({ kind: 'version_kept', allianceId: document.allianceId, documentId: document.id });
      if (isWhole) return rows.at(-1)?.number;
    }
  }
  throw new AppError('conflict');
}
