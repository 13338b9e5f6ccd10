import type { readInvitation as readEndpoint } from '@entente/protocol/api/invitations';
import { AppError } from '@entente/protocol/errors';
import { and, eq, gt, isNull } from 'drizzle-orm';
import type { z } from 'zod';
import type { Database } from '../db/database.ts';
import { alliance, firm, invitation } from '../db/schema/alliances.ts';
import { user } from '../db/schema/people.ts';
import { hashToken } from './invitation-token.ts';

/** The condition under which an invitation is still good. */
export const isOpen = (token: string) =>
  and(
    eq(invitation.tokenHash, hashToken(token)),
    isNull(invitation.acceptedAt),
    gt(invitation.expiresAt, new Date()),
  );

/**
 * What an invitation offers.
 * @throws {AppError} not_found when it is used up, expired or unknown
 */
export async function readInvitation(
  db: Database,
  token: string,
): Promise<z.output<typeof readEndpoint.output>> {
  const [row] = await db
    .select({ alliance: alliance.name, firm: firm.name, role: invitation.role, invitedBy: user.name })
    .from(invitation)
    .innerJoin(alliance, eq(alliance.id, invitation.allianceId))
    .innerJoin(firm, eq(firm.id, invitation.firmId))
    .innerJoin(user, eq(user.id, invitation.invitedBy))
    .where(isOpen(token));
  if (row === undefined) throw new AppError('not_found');
  return row;
}
