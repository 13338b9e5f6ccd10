import type { ThreadSummary } from '@entente/protocol/api/threads';
import type { DocumentId } from '@entente/protocol/ids';
import { and, asc, eq, gt, or } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { thread } from '../db/schema/threads.ts';
import { readNames } from '../premortem/names.ts';
import type { ThreadRow } from './change-thread.ts';
import { formatReached, parseReached, type Reached } from './reached.ts';
import { presentThread } from './present-thread.ts';
import { tallyMessages } from './tally-messages.ts';

/** Threads of one answer: fewer asks too often, more holds a page up. */
const PAGE_THREADS = 200;

/** Threads as lists show them, in the order given. */
export async function presentThreads(
  db: Database,
  { allianceId }: Actor,
  rows: readonly ThreadRow[],
): Promise<ThreadSummary[]> {
  const tallies = await tallyMessages(
    db,
    rows.map(({ id }) => id),
  );
  const people = rows.flatMap((row) => [row.startedBy, row.resolvedBy, row.assignedBy, row.assignedTo]);
  const writers = [...tallies.values()].flatMap((tally) => tally.people.map(({ userId }) => userId));
  const names = await readNames(db, [...people, ...writers]);
  return rows.flatMap((row) => {
    const tally = tallies.get(row.id);
    return tally === undefined ? [] : [presentThread(row, tally, { names, allianceId })];
  });
}

const isBehind = ({ allianceId, firmId }: Actor, { alliance, firm }: Reached) =>
  or(
    and(eq(thread.audience, allianceId), gt(thread.change, alliance)),
    and(eq(thread.audience, firmId), gt(thread.change, firm)),
  );

/** How far somebody has read after these rows. */
function reachedBy(rows: readonly ThreadRow[], { allianceId }: Actor, before: Reached): Reached {
  const newest = (isOfAlliance: boolean): number[] =>
    rows.filter(({ audience }) => (audience === allianceId) === isOfAlliance).map(({ change }) => change);
  return {
    alliance: Math.max(before.alliance, ...newest(true)),
    firm: Math.max(before.firm, ...newest(false)),
  };
}

/** Who asks for the threads of which document, and what they know already. */
export interface ChangedAsked {
  readonly actor: Actor;
  readonly documentId: DocumentId;
  readonly since: string;
  /** Threads of the answer at most. */
  readonly limit?: number;
}

/**
 * The threads of a document that have changed since, as far as somebody may know of them (TH10).
 * @throws {AppError} not_found for a `since` that we have not given out
 */
export async function listChangedThreads(
  db: Database,
  { actor, documentId, since, limit = PAGE_THREADS }: ChangedAsked,
) {
  const before = parseReached(since);
  const rows = await db
    .select()
    .from(thread)
    .where(and(eq(thread.documentId, documentId), isBehind(actor, before)))
    .orderBy(asc(thread.change))
    .limit(limit + 1);
  const page = rows.slice(0, limit);
  return {
    threads: await presentThreads(db, actor, page),
    upTo: formatReached(reachedBy(page, actor, before)),
    isWhole: rows.length <= limit,
  };
}
