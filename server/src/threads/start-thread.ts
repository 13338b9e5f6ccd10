import type { Anchor } from '@entente/protocol/anchor';
import type { ThreadId } from '@entente/protocol/api/threads';
import { AppError } from '@entente/protocol/errors';
import type { AllianceId, FirmId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { holdActor } from '../agreeing/hold-actor.ts';
import type { Database } from '../db/database.ts';
import { thread } from '../db/schema/threads.ts';
import { lockDocument } from '../documents/lock-document.ts';
import { appendEvent } from '../events/trail.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import { acceptAnchor, type AnchorReader } from './accept-anchor.ts';
import {
  nextChange,
  tellOfThread,
  type HeldThread,
  type ThreadRow,
  type ThreadWriter,
} from './change-thread.ts';
import { isWritten, writeNext, type NewMessage } from './write-message.ts';

/** A thread that somebody wants to start. */
export interface NewThread {
  readonly actor: Actor;
  readonly document: DocumentOnRecord;
  readonly id: ThreadId;
  readonly anchor: Anchor;
  /** Who may know of it: the alliance, or the actor's own firm. */
  readonly audience: AllianceId | FirmId;
  readonly first: NewMessage;
}

/** Whether this very thread was started before (TH4). @throws {AppError} conflict when its ids are something else's */
async function isStarted(db: Database, { id, actor, document, first }: NewThread): Promise<boolean> {
  const [known] = await db.select().from(thread).where(eq(thread.id, id));
  const isOurs = known?.startedBy === actor.userId && known.documentId === document.id;
  if (known !== undefined && !isOurs) throw new AppError('conflict');
  const hasFirst = await isWritten(db, first.id, { threadId: id, actor });
  if (hasFirst !== (known !== undefined)) throw new AppError('conflict');
  return hasFirst;
}

/** @throws {AppError} conflict when somebody else has drawn the same id */
async function insertThread(
  { tx, actor, at }: Omit<HeldThread, 'row'>,
  { id, document, audience, anchor }: NewThread,
): Promise<ThreadRow> {
  const place = { documentId: document.id, audience };
  const started = { startedBy: actor.userId, startedFor: actor.firmId, startedAt: at };
  const [row] = await tx
    .insert(thread)
    .values({ id, ...place, anchor, ...started, numberedTo: 0, change: nextChange(place) })
    .onConflictDoNothing()
    .returning();
  if (row === undefined) throw new AppError('conflict');
  return row;
}

async function writeThread(tx: Database, wanted: NewThread, at: Date) {
  const { id, document, first, anchor } = wanted;
  const documentId = document.id;
  const { archivedAt } = await lockDocument(tx, documentId);
  const actor = await holdActor(tx, wanted.actor, 'thread.write');
  if (await isStarted(tx, wanted)) return undefined;
  if (archivedAt !== null) throw new AppError('conflict');
  const row = await insertThread({ tx, actor, at }, wanted);
  const { number, told } = await writeNext({ tx, row, actor, at }, first);
  await tx.update(thread).set({ numberedTo: number }).where(eq(thread.id, id));
  const detail = { threadId: id, audience: row.audience, messageId: first.id, anchor: anchor.kind };
  await appendEvent(tx, { kind: 'thread_started', actor, documentId, detail });
  return told;
}

/**
 * Starts a thread with its first message; the same one again changes nothing (TH1, TH4).
 * @throws {AppError} not_found, not_allowed; conflict when the document is archived or the ids are something else's;
 * as `acceptAnchor`
 */
export async function startThread(
  { db, signals, replays, now = () => new Date() }: ThreadWriter & { readonly replays: AnchorReader },
  wanted: NewThread,
): Promise<void> {
  const { actor, document, id: threadId, audience } = wanted;
  // Both are read as of one moment: between the two, the same request may have come in by another way.
  const isAgain = await db.transaction((tx) => isStarted(tx, wanted), { isolationLevel: 'repeatable read' });
  if (isAgain) return;
  const anchor = await acceptAnchor({ replays }, document, wanted.anchor);
  const told = await db.transaction((tx) => writeThread(tx, { ...wanted, anchor }, now()));
  if (told !== undefined)
    tellOfThread(signals, { actor, documentId: document.id, threadId }, { audience, told });
}
