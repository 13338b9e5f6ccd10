import type { UserId, AllianceId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { assertAllowed } from '../access/authorize.ts';
import type { Action } from '../access/policy.ts';
import type { Database } from '../db/database.ts';
import { member } from '../db/schema/alliances.ts';

/**
 * Who somebody is in an alliance at this moment, held until the transaction ends: whoever was removed or given another
 * role since the request came in does not pass (PR7).
 * @throws {AppError} not_found, not_allowed
 */
export async function holdActor(
  tx: Database,
  { userId, allianceId }: { readonly userId: UserId; readonly allianceId: AllianceId },
  action: Action,
): Promise<Actor> {
  const [row] = await tx
    .select({ firmId: member.firmId, role: member.role })
    .from(member)
    .where(and(eq(member.allianceId, allianceId), eq(member.userId, userId)))
    .for('share');
  const actor = row && { userId, allianceId, ...row };
  assertAllowed(actor, action);
  return actor;
}
