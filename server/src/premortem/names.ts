import type { Author } from '@entente/protocol/api/documents';
import type { FirmId, UserId } from '@entente/protocol/ids';
import { inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { user } from '../db/schema/people.ts';

/** What people are called. */
export type Names = ReadonlyMap<UserId, string>;

/** The names of these people; nobody's for `null`. */
export async function readNames(db: Database, people: readonly (UserId | null)[]): Promise<Names> {
  const ids = [...new Set(people)].filter((id) => id !== null);
  if (ids.length === 0) return new Map();
  const rows = await db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, ids));
  return new Map(rows.map(({ id, name }) => [id, name]));
}

/** Somebody who did something, for their firm at that time. */
export const authorOf = (names: Names, userId: UserId, firmId: FirmId): Author => ({
  userId,
  name: names.get(userId) ?? '',
  firmId,
});
