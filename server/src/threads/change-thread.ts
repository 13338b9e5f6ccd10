import type { ThreadId } from '@entente/protocol/api/threads';
import { AppError } from '@entente/protocol/errors';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import { and, eq, sql } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { isInAudience } from '../access/audience.ts';
import type { Action } from '../access/policy.ts';
import { holdActor } from '../agreeing/hold-actor.ts';
import type { Database } from '../db/database.ts';
import { thread } from '../db/schema/threads.ts';
import { lockDocument } from '../documents/lock-document.ts';
import type { Signals } from '../events/signals.ts';
import type { ThreadLine } from '../events/thread-lines.ts';
import { appendEvent } from '../events/trail.ts';

/** What a command on threads needs. */
export interface ThreadWriter {
  readonly db: Database;
  readonly signals: Signals;
  /** The clock of the server, unless something else is said. */
  readonly now?: () => Date;
}

/** Which thread of which document. */
export interface ThreadPlace {
  readonly documentId: DocumentId;
  readonly threadId: ThreadId;
}

export type ThreadRow = typeof thread.$inferSelect;

/** A thread held by a transaction: nothing in its document is said or done meanwhile. */
export interface HeldThread {
  readonly tx: Database;
  readonly row: ThreadRow;
  readonly actor: Actor;
  readonly at: Date;
}

/** What a change has done. */
export interface ThreadChanged {
  readonly line: ThreadLine;
  /** Columns of the thread itself. */
  readonly set?: Partial<ThreadRow>;
  /** Whose inbox or marks it has touched. */
  readonly told?: readonly UserId[];
  /** Who did it, when that is not who asks. */
  readonly by?: Pick<Actor, 'userId' | 'firmId'>;
}

/** A change to a held thread. @returns undefined when everything is as it was */
export type ThreadChange = (held: HeldThread) => Promise<ThreadChanged | undefined>;

/** Who does what to which thread. */
export interface ThreadAsked extends ThreadPlace {
  readonly actor: Actor;
  readonly action: Action;
}

/**
 * A thread that this person may know of. Who may not is answered as if there were none (TH2).
 * @throws {AppError} not_found
 */
export async function findThread(
  db: Database,
  { documentId, threadId }: ThreadPlace,
  actor: Actor,
): Promise<ThreadRow> {
  const [row] = await db
    .select()
    .from(thread)
    .where(and(eq(thread.id, threadId), eq(thread.documentId, documentId)));
  if (row === undefined || !isInAudience(actor, row)) throw new AppError('not_found');
  return row;
}

/** The number that the next change of this audience in this document has; the document is held. */
export const nextChange = ({ documentId, audience }: Pick<ThreadRow, 'documentId' | 'audience'>) =>
  sql<number>`(select coalesce(max(other.change), 0) + 1 from thread other
    where other.document_id = ${documentId} and other.audience = ${audience})`;

async function runChange(
  tx: Database,
  { at, ...asked }: ThreadAsked & Pick<HeldThread, 'at'>,
  change: ThreadChange,
) {
  const { documentId } = asked;
  const { archivedAt } = await lockDocument(tx, documentId);
  const actor = await holdActor(tx, asked.actor, asked.action);
  const row = await findThread(tx, asked, actor);
  const changed = await change({ tx, row, actor, at });
  if (changed === undefined) return undefined;
  if (archivedAt !== null) throw new AppError('conflict');
  await tx
    .update(thread)
    .set({ ...changed.set, change: nextChange(row) })
    .where(eq(thread.id, row.id));
  const { userId, firmId } = changed.by ?? actor;
  await appendEvent(tx, { ...changed.line, actor: { ...actor, userId, firmId }, documentId });
  return { ...changed, audience: row.audience };
}

/** Tells the others, after the commit. */
export function tellOfThread(
  signals: Signals,
  { actor: { allianceId }, ...place }: ThreadPlace & { readonly actor: Actor },
  { audience, told = [] }: Pick<ThreadRow, 'audience'> & Pick<ThreadChanged, 'told'>,
): void {
  const { documentId, threadId } = place;
  signals.send({ kind: 'thread_changed', allianceId, documentId, threadId, audience });
  for (const userId of new Set(told)) signals.send({ kind: 'inbox_changed', allianceId, userId, documentId });
}

/**
 * Runs one change of a thread: the change, its line in the trail and what people are told are one transaction; what happens
 * in the threads of one document happens one after the other (TH3).
 * @throws {AppError} not_found, not_allowed; conflict when the document is archived; what `change` throws
 */
export async function changeThread(
  { db, signals, now = () => new Date() }: ThreadWriter,
  asked: ThreadAsked,
  change: ThreadChange,
): Promise<void> {
  const changed = await db.transaction((tx) => runChange(tx, { ...asked, at: now() }, change));
  if (changed !== undefined) tellOfThread(signals, asked, changed);
}
