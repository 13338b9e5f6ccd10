import { randomUUID } from 'node:crypto';
import { AppError } from '@entente/protocol/errors';
import type { FirmId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { alliance, invitation } from '../db/schema/alliances.ts';
import { appendEvent } from '../events/trail.ts';
import { isFirmEmpty, lockFirm } from './firm-places.ts';
import { drawToken, hashToken } from './invitation-token.ts';
import type { PeopleWriter } from './people-writer.ts';

interface Place {
  readonly firmId: FirmId;
  readonly role: Role;
}

/** Shorter is over before a holiday is; longer leaves open doors in old mail. */
const LIFE_MS = 7 * 24 * 60 * 60 * 1000;

async function hasStarted(tx: Database, { allianceId, userId }: Actor): Promise<boolean> {
  const rows = await tx
    .select({ id: alliance.id })
    .from(alliance)
    .where(and(eq(alliance.id, allianceId), eq(alliance.createdBy, userId)));
  return rows.length > 0;
}

/** A firm manages its own people; only its very first liaison is invited by who started the alliance (AU8). */
async function assertMayInvite(tx: Database, actor: Actor, { firmId, role }: Place): Promise<void> {
  if (!(await lockFirm(tx, actor.allianceId, firmId))) throw new AppError('not_found');
  if (firmId === actor.firmId) return;
  const isFirst = role === 'liaison' && (await isFirmEmpty(tx, actor.allianceId, firmId));
  if (!isFirst || !(await hasStarted(tx, actor))) throw new AppError('not_allowed');
}

/**
 * Offers a place in a firm to whoever gets the link.
 * @returns the token, which is not kept and cannot be shown again
 * @throws {AppError} not_found for a firm outside the alliance, not_allowed for one that is not the actor's to fill
 */
export async function createInvitation(
  { db }: PeopleWriter,
  actor: Actor,
  place: Place,
): Promise<{ token: string; expiresAt: Date }> {
  const token = drawToken();
  const expiresAt = new Date(Date.now() + LIFE_MS);
  const invitationId = randomUUID();
  await db.transaction(async (tx) => {
    await assertMayInvite(tx, actor, place);
    await tx.insert(invitation).values({
      id: invitationId,
      tokenHash: hashToken(token),
      allianceId: actor.allianceId,
      ...place,
      invitedBy: actor.userId,
      expiresAt,
    });
    await appendEvent(tx, { kind: 'invitation_created', actor, detail: { invitationId, ...place } });
  });
  return { token, expiresAt };
}
