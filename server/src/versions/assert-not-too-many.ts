import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import { and, count, eq, gt } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { version } from '../db/schema/versions.ts';

/**
 * Versions that one person may ask for in an hour, of one document. Each is a whole content that stays for ever; fewer would
 * be felt by somebody who goes through a negotiation and names each step.
 */
export const MOST_AN_HOUR = 60;

const HOUR_MS = 60 * 60_000;

/** @throws {AppError} too_many_requests when this person has asked for many versions of the document in the last hour */
export async function assertNotTooMany(
  db: Database,
  documentId: DocumentId,
  { userId }: Actor,
): Promise<void> {
  const recent = and(
    eq(version.documentId, documentId),
    eq(version.keptBy, userId),
    gt(version.at, new Date(Date.now() - HOUR_MS)),
  );
  const [found] = await db.select({ versions: count() }).from(version).where(recent);
  if ((found?.versions ?? 0) >= MOST_AN_HOUR) throw new AppError('too_many_requests');
}
