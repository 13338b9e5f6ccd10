import type { AllianceId, UserId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { member } from '../db/schema/alliances.ts';
import type { Actor } from './actor.ts';

/**
 * Who this person is in an alliance.
 * @returns undefined both when there is no such alliance and when the person has no place in it (AC3)
 */
export async function readActor(
  db: Database,
  userId: UserId,
  allianceId: AllianceId,
): Promise<Actor | undefined> {
  const [row] = await db
    .select({ firmId: member.firmId, role: member.role })
    .from(member)
    .where(and(eq(member.allianceId, allianceId), eq(member.userId, userId)));
  return row && { userId, allianceId, ...row };
}
