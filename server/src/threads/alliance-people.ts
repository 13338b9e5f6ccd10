import type { AllianceId, FirmId, UserId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';
import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { allianceFirm, firm, member } from '../db/schema/alliances.ts';
import { user } from '../db/schema/people.ts';

/** Somebody who belongs to an alliance now. */
export interface AlliancePerson {
  readonly userId: UserId;
  readonly name: string;
  readonly firmId: FirmId;
  readonly role: Role;
}

/** Who may be spoken of in an alliance. */
export interface AlliancePeople {
  readonly people: ReadonlyMap<UserId, AlliancePerson>;
  /** Names of the firms. */
  readonly firms: ReadonlyMap<FirmId, string>;
}

export async function readAlliancePeople(db: Database, allianceId: AllianceId): Promise<AlliancePeople> {
  const people = await db
    .select({ userId: member.userId, name: user.name, firmId: member.firmId, role: member.role })
    .from(member)
    .innerJoin(user, eq(user.id, member.userId))
    .where(eq(member.allianceId, allianceId));
  const firms = await db
    .select({ id: firm.id, name: firm.name })
    .from(allianceFirm)
    .innerJoin(firm, eq(firm.id, allianceFirm.firmId))
    .where(eq(allianceFirm.allianceId, allianceId));
  return {
    people: new Map(people.map((person) => [person.userId, person])),
    firms: new Map(firms.map(({ id, name }) => [id, name])),
  };
}
