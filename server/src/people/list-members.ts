import type { Member } from '@entente/protocol/api/people';
import type { AllianceId } from '@entente/protocol/ids';
import { asc, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { member } from '../db/schema/alliances.ts';
import { user } from '../db/schema/people.ts';

/** The people of all firms of an alliance, by name. */
export async function listMembers(db: Database, allianceId: AllianceId): Promise<Member[]> {
  const rows = await db
    .select({
      userId: user.id,
      name: user.name,
      email: user.email,
      firmId: member.firmId,
      role: member.role,
      joinedAt: member.joinedAt,
    })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.allianceId, allianceId))
    .orderBy(asc(user.name), asc(user.id));
  return rows.map((row) => ({ ...row, joinedAt: row.joinedAt.toISOString() }));
}
