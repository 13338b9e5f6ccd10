import type { UserId } from '@entente/protocol/ids';
import { inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { user } from '../db/schema/people.ts';

/** What these people are called, in one query. */
export async function readNames(db: Database, ids: Iterable<UserId>): Promise<ReadonlyMap<UserId, string>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return new Map();
  const found = await db.select({ id: user.id, name: user.name }).from(user).where(inArray(user.id, wanted));
  return new Map(found.map(({ id, name }) => [id, name]));
}
