/** Of several who make an entry of one message at once, one wins: before the edit is made (TH16). */
import type { MessageId } from '@entente/protocol/api/thread-messages';
import { AppError } from '@entente/protocol/errors';
import { and, desc, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { document } from '../db/schema/documents.ts';
import { entryClaim, madeEntry } from '../db/schema/threads.ts';
import { holdActor } from '../agreeing/hold-actor.ts';
import { lockDocument } from '../documents/lock-document.ts';
import { findMessage } from './change-message.ts';
import { changeThread, findThread, type ThreadWriter } from './change-thread.ts';
import { noteEntry } from './note-entry.ts';
import type { ThreadReader } from './read-thread.ts';
import { readEntryStands, type EntryName, type RecordReader } from './require-entry.ts';

type Claim = typeof entryClaim.$inferSelect;

interface Wanted extends EntryName {
  readonly id: MessageId;
}

/** An entry that a message has become or is becoming. */
interface Claimed {
  readonly winner: Omit<Claim, 'kind'>;
  readonly isOurs: boolean;
  readonly isThere: boolean;
}

type Claiming = ThreadWriter & RecordReader;

/**
 * How long an entry that was asked for may take until it is on the record, before somebody else may make it: longer than a line
 * that drops and comes back. For whoever asked, whose page may have died, longer than a request takes.
 */
const OTHERS_WAIT_MS = 10 * 60_000;
const OWN_WAIT_MS = 15_000;

/** The claims that are looked at again when another came in between: each is another person's. */
const TRIES = 5;

const isSame = (a: EntryName, b: EntryName): boolean =>
  a.documentId === b.documentId && a.entryId === b.entryId;

async function readClaim(db: Database, id: MessageId, kind: Claim['kind']): Promise<Claim | undefined> {
  const isIt = and(eq(entryClaim.messageId, id), eq(entryClaim.kind, kind));
  const [row] = await db.select().from(entryClaim).where(isIt);
  return row;
}

/** What was noted under this kind, newest first; it may have been taken away since. */
async function readMade(db: Database, id: MessageId, kind: Claim['kind']): Promise<Claimed['winner'][]> {
  const rows = await db
    .select({ made: madeEntry })
    .from(madeEntry)
    .innerJoin(document, eq(document.id, madeEntry.documentId))
    .where(and(eq(madeEntry.messageId, id), eq(document.kind, kind)))
    .orderBy(desc(madeEntry.at));
  return rows.map(({ made: { madeBy, madeFor, ...made } }) => ({
    ...made,
    claimedBy: madeBy,
    claimedFor: madeFor,
  }));
}

/** Writes it down unless another has come in between. @throws {AppError} not_found, not_allowed, conflict */
function take(
  services: Claiming,
  reader: ThreadReader,
  { claim, before }: { readonly claim: Claim; readonly before: Claim | undefined },
): Promise<boolean> {
  return services.db.transaction(async (tx) => {
    const { archivedAt } = await lockDocument(tx, reader.documentId);
    if (archivedAt !== null) throw new AppError('conflict');
    const actor = await holdActor(tx, reader.actor, 'document.edit');
    const row = await findThread(tx, reader, actor);
    const message = await findMessage({ tx, row }, claim.messageId);
    if (message.deletedAt !== null) throw new AppError('conflict');
    const held = await readClaim(tx, claim.messageId, claim.kind);
    if (held !== undefined && (before === undefined || !isSame(held, before))) return false;
    await tx
      .insert(entryClaim)
      .values(claim)
      .onConflictDoUpdate({ target: [entryClaim.messageId, entryClaim.kind], set: claim });
    return true;
  });
}

/** Notes one that came on the record while nobody told, as by whoever made it. */
async function noteForMaker(services: Claiming, reader: ThreadReader, claim: Claim): Promise<void> {
  const { messageId: id, documentId, entryId, claimedBy: userId, claimedFor: firmId } = claim;
  const asked = { ...reader, action: 'document.edit' } as const;
  await changeThread(services, asked, noteEntry({ id, documentId, entryId }, { userId, firmId }));
}

/** @returns undefined when another has come in between */
async function tryClaim(
  services: Claiming,
  reader: ThreadReader,
  wanted: Wanted,
): Promise<Claimed | undefined> {
  const { db, now = () => new Date() } = services;
  const { actor } = reader;
  const { kind } = await readEntryStands(services, actor, wanted);
  const { id: messageId, documentId, entryId } = wanted;
  const held = await readClaim(db, messageId, kind);
  const stands = held && (await readEntryStands(services, actor, held)).stands;
  if (held && stands === 'there') {
    await noteForMaker(services, reader, held);
    return { winner: held, isOurs: isSame(held, wanted), isThere: true };
  }
  if (held && stands === 'coming') {
    const waitMs = held.claimedBy === actor.userId ? OWN_WAIT_MS : OTHERS_WAIT_MS;
    const isOurs = isSame(held, wanted);
    if (isOurs || now().getTime() - held.at.getTime() < waitMs)
      return { winner: held, isOurs, isThere: false };
  }
  for (const made of await readMade(db, messageId, kind))
    if ((await readEntryStands(services, actor, made)).stands === 'there')
      return { winner: made, isOurs: isSame(made, wanted), isThere: true };
  const { userId: claimedBy, firmId: claimedFor } = actor;
  const claim = { messageId, kind, documentId, entryId, claimedBy, claimedFor, at: now() };
  return (await take(services, reader, { claim, before: held }))
    ? { winner: claim, isOurs: true, isThere: false }
    : undefined;
}

/**
 * Gives the place of the only entry of its kind that a message becomes to whoever asks first.
 * @throws {AppError} not_found; not_allowed for who may not edit; conflict when it is archived or the message deleted
 */
export async function claimEntry(services: Claiming, reader: ThreadReader, wanted: Wanted): Promise<Claimed> {
  const { db } = services;
  const row = await findThread(db, reader, reader.actor);
  await findMessage({ tx: db, row }, wanted.id);
  for (let tried = 0; tried < TRIES; tried++) {
    const claimed = await tryClaim(services, reader, wanted);
    if (claimed !== undefined) return claimed;
  }
  throw new AppError('conflict');
}
