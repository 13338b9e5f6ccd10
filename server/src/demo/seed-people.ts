import { randomUUID } from 'node:crypto';
import { firmId, userId, type AllianceId } from '@entente/protocol/ids';
import { sql } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { allianceFirm, firm, member } from '../db/schema/alliances.ts';
import { user } from '../db/schema/people.ts';
import type { NewDemoFirm } from './demo-shapes.ts';

/** Before anything was written: what was said before somebody came counts as read. */
const JOINED_DAYS_AGO = 80;

/** Adds a firm with its people to an alliance. @returns who they are there, by e-mail */
export async function seedFirm(
  tx: Database,
  allianceId: AllianceId,
  { name, colour, timeZone, people }: NewDemoFirm,
): Promise<Map<string, Actor>> {
  const id = firmId.parse(randomUUID());
  await tx.insert(firm).values({ id, name, colour, timeZone });
  await tx.insert(allianceFirm).values({ allianceId, firmId: id, joinedAt: sql`clock_timestamp()` });
  const persons = people.map(({ role, ...person }) => ({
    person: { id: userId.parse(randomUUID()), emailVerified: true, ...person },
    role,
  }));
  await tx.insert(user).values(persons.map(({ person }) => person));
  const actors = persons.map(({ person, role }) => {
    const actor: Actor = { userId: person.id, allianceId, firmId: id, role };
    return [person.email, actor] as const;
  });
  const joinedAt = sql`now() - make_interval(days => ${JOINED_DAYS_AGO})`;
  await tx.insert(member).values(actors.map(([, actor]) => ({ id: randomUUID(), ...actor, joinedAt })));
  return new Map(actors);
}
