import { authorOf, readNames } from '../premortem/names.ts';
import { findThread, type ThreadWriter } from './change-thread.ts';
import type { ThreadReader } from './read-thread.ts';

/** Tells those who may know of a thread that somebody is writing in it. Kept nowhere (TH12). @throws {AppError} not_found */
export async function sayTyping(
  { db, signals }: ThreadWriter,
  { actor, ...place }: ThreadReader,
): Promise<void> {
  const { allianceId, userId, firmId } = actor;
  const { audience } = await findThread(db, place, actor);
  const by = authorOf(await readNames(db, [userId]), userId, firmId);
  signals.send({ kind: 'typing', allianceId, ...place, audience, by });
}
