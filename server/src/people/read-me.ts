import type { Alliance, Firm, Me } from '@entente/protocol/api/people';
import type { AllianceId, FirmId, UserId } from '@entente/protocol/ids';
import { asc, eq } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { Database } from '../db/database.ts';
import { alliance, allianceFirm, firm, member } from '../db/schema/alliances.ts';
import { user } from '../db/schema/people.ts';

const party = alias(firm, 'party');

/** One row for each firm of each of the person's alliances, alliances by name. */
const selectParties = (db: Database, userId: UserId) =>
  db
    .select({
      id: alliance.id,
      name: alliance.name,
      firmId: member.firmId,
      role: member.role,
      party: { id: party.id, name: party.name, colour: party.colour, timeZone: party.timeZone },
    })
    .from(member)
    .innerJoin(alliance, eq(alliance.id, member.allianceId))
    .innerJoin(allianceFirm, eq(allianceFirm.allianceId, alliance.id))
    .innerJoin(party, eq(party.id, allianceFirm.firmId))
    .where(eq(member.userId, userId))
    .orderBy(asc(alliance.name), asc(alliance.id), asc(allianceFirm.joinedAt), asc(party.name));

const ownFirst = (firms: readonly Firm[], own: FirmId): Firm[] => [
  ...firms.filter((one) => one.id === own),
  ...firms.filter((one) => one.id !== own),
];

async function readAlliances(db: Database, userId: UserId): Promise<Alliance[]> {
  const alliances = new Map<AllianceId, Alliance>();
  for (const { party: next, ...place } of await selectParties(db, userId)) {
    const firms = [...(alliances.get(place.id)?.firms ?? []), next];
    alliances.set(place.id, { ...place, firms: ownFirst(firms, place.firmId) });
  }
  return [...alliances.values()];
}

/** Who somebody is and where they belong; undefined when the account is gone. */
export async function readMe(db: Database, userId: UserId): Promise<Me | undefined> {
  const [person] = await db
    .select({ id: user.id, name: user.name, email: user.email })
    .from(user)
    .where(eq(user.id, userId));
  return person && { user: person, alliances: await readAlliances(db, userId) };
}
