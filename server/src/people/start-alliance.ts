import { randomUUID } from 'node:crypto';
import { AppError } from '@entente/protocol/errors';
import type { startAlliance as startEndpoint } from '@entente/protocol/api/people';
import { allianceId as allianceIdType, firmId, type AllianceId, type UserId } from '@entente/protocol/ids';
import { sql } from 'drizzle-orm';
import type { z } from 'zod';
import { alliance, allianceFirm, firm, member } from '../db/schema/alliances.ts';
import { appendEvent } from '../events/trail.ts';
import type { PeopleWriter } from './people-writer.ts';

type NewAlliance = z.output<typeof startEndpoint.input>;

/** Two firms that look or sound the same could not be told apart on any page. */
function assertDistinct({ firm: own, partner }: NewAlliance): void {
  const fields: Record<string, string> = {};
  if (own.colour === partner.colour) fields['partner.colour'] = 'Please choose another colour than ours.';
  if (own.name.toLowerCase() === partner.name.toLowerCase())
    fields['partner.name'] = 'This is the name of our own firm.';
  if (Object.keys(fields).length > 0) throw new AppError('bad_request', { fields });
}

/**
 * Starts an alliance of two firms; the person becomes the first firm's liaison, the partner firm is still empty (AU7).
 * @throws {AppError} bad_request when the firms cannot be told apart
 */
export async function startAlliance(
  { db, signals }: PeopleWriter,
  userId: UserId,
  input: NewAlliance,
): Promise<AllianceId> {
  assertDistinct(input);
  const allianceId = allianceIdType.parse(randomUUID());
  const own = { id: firmId.parse(randomUUID()), ...input.firm };
  const partner = { id: firmId.parse(randomUUID()), ...input.partner };
  const actor = { userId, allianceId, firmId: own.id, role: 'liaison' } as const;
  await db.transaction(async (tx) => {
    await tx.insert(alliance).values({ id: allianceId, name: input.name, createdBy: userId });
    await tx.insert(firm).values([own, partner]);
    // The clock, not the transaction's one time: firms stand in the order in which they came.
    const joinedAt = sql`clock_timestamp()`;
    await tx.insert(allianceFirm).values([
      { allianceId, firmId: own.id, joinedAt },
      { allianceId, firmId: partner.id, joinedAt },
    ]);
    await tx.insert(member).values({ id: randomUUID(), ...actor });
    const detail = { name: input.name, partnerFirmId: partner.id };
    await appendEvent(tx, { kind: 'alliance_started', actor, detail });
  });
  signals.send({ kind: 'access_changed', allianceId, userId });
  return allianceId;
}
