import { randomUUID } from 'node:crypto';
import { AppError } from '@entente/protocol/errors';
import type { AllianceId, UserId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { UNSAID_ZONE } from '@entente/protocol/time-zone';
import { firm, invitation, member } from '../db/schema/alliances.ts';
import { appendEvent } from '../events/trail.ts';
import { isFirmEmpty, lockFirm } from './firm-places.ts';
import type { PeopleWriter } from './people-writer.ts';
import { isOpen } from './read-invitation.ts';

/** Marks it as used; of two who come at once the second waits here and finds it used. */
async function takeInvitation(tx: Database, token: string, userId: UserId) {
  const [row] = await tx
    .update(invitation)
    .set({ acceptedBy: userId, acceptedAt: new Date() })
    .where(isOpen(token))
    .returning();
  if (row === undefined) throw new AppError('not_found');
  return row;
}

type InvitationRow = typeof invitation.$inferSelect;

/**
 * An invitation by the other firm is good only while the firm has nobody: as soon as it has a liaison of its own, nobody
 * else may place people in it, by an old link neither (AU8).
 */
async function assertStillGood(tx: Database, row: InvitationRow): Promise<void> {
  await lockFirm(tx, row.allianceId, row.firmId);
  if (await isFirmEmpty(tx, row.allianceId, row.firmId)) return;
  const [inviter] = await tx
    .select({ firmId: member.firmId })
    .from(member)
    .where(and(eq(member.allianceId, row.allianceId), eq(member.userId, row.invitedBy)));
  if (inviter?.firmId !== row.firmId) throw new AppError('not_found');
}

/** The first one of a firm says where it is, unless somebody has said it already. */
async function sayZone(tx: Database, { allianceId, firmId }: InvitationRow, timeZone: string): Promise<void> {
  if (!(await isFirmEmpty(tx, allianceId, firmId))) return;
  await tx
    .update(firm)
    .set({ timeZone })
    .where(and(eq(firm.id, firmId), eq(firm.timeZone, UNSAID_ZONE)));
}

/** Who joins by which invitation. */
interface Joining {
  readonly userId: UserId;
  readonly token: string;
  /** Where they are, by its IANA name. */
  readonly timeZone: string | undefined;
}

async function addMember(tx: Database, row: InvitationRow, userId: UserId): Promise<void> {
  const { allianceId, firmId, role } = row;
  const added = await tx
    .insert(member)
    .values({ id: randomUUID(), allianceId, firmId, userId, role })
    .onConflictDoNothing()
    .returning({ id: member.id });
  if (added.length === 0)
    throw new AppError('conflict', { fields: { alliance: 'You already belong to this alliance.' } });
}

/**
 * Joins the firm that an invitation offers; it can be used once (AU9).
 * @throws {AppError} not_found when it is used up, expired or unknown; conflict when one already belongs to the alliance:
 *   the invitation then stays good for somebody else
 */
export async function acceptInvitation(
  { db, signals }: PeopleWriter,
  { userId, token, timeZone }: Joining,
): Promise<AllianceId> {
  const allianceId = await db.transaction(async (tx) => {
    const row = await takeInvitation(tx, token, userId);
    await assertStillGood(tx, row);
    if (timeZone !== undefined) await sayZone(tx, row, timeZone);
    await addMember(tx, row, userId);
    const actor = { userId, allianceId: row.allianceId, firmId: row.firmId, role: row.role };
    const detail = { invitationId: row.id, invitedBy: row.invitedBy };
    await appendEvent(tx, { kind: 'invitation_accepted', actor, detail });
    return row.allianceId;
  });
  signals.send({ kind: 'access_changed', allianceId, userId });
  signals.send({ kind: 'people_changed', allianceId });
  return allianceId;
}
