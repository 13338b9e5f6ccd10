import type { DemoPerson } from '@entente/protocol/api/people';
import { AppError } from '@entente/protocol/errors';
import type { AllianceId, UserId } from '@entente/protocol/ids';
import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { allianceFirm, firm, member } from '../db/schema/alliances.ts';
import { user } from '../db/schema/people.ts';

/** The demo alliance, in demo mode: who may be entered as by a click, and where. */
export interface DemoEntry {
  readonly allianceId: AllianceId;
  /** The demo people, and nobody else: somebody may have joined the alliance by an invitation. */
  readonly emails: readonly string[];
  /** Addresses whose cookies differ, so that one browser can be several people at once. */
  readonly hosts: readonly string[];
}

const selectPeople = (db: Database, { allianceId }: DemoEntry, emails: readonly string[]) =>
  db
    .select({
      userId: user.id,
      email: user.email,
      name: user.name,
      firm: firm.name,
      colour: firm.colour,
      role: member.role,
    })
    .from(member)
    .innerJoin(
      allianceFirm,
      and(eq(allianceFirm.allianceId, member.allianceId), eq(allianceFirm.firmId, member.firmId)),
    )
    .innerJoin(user, eq(user.id, member.userId))
    .innerJoin(firm, eq(firm.id, member.firmId))
    .where(and(eq(member.allianceId, allianceId), inArray(user.email, [...emails])))
    .orderBy(asc(allianceFirm.joinedAt), asc(firm.name), asc(member.role), asc(user.name));

/** The demo people as the sign-in page offers them: firm by firm, most able role first. */
export async function listDemoPeople(db: Database, demo: DemoEntry): Promise<DemoPerson[]> {
  const rows = await selectPeople(db, demo, demo.emails);
  return rows.map(({ email, name, firm: firmName, colour, role }) => ({
    email,
    name,
    firm: firmName,
    colour,
    role,
  }));
}

/**
 * The demo person with this e-mail.
 * @throws {AppError} not_found for everybody else, whether they exist or not (DM2)
 */
export async function readDemoPerson(db: Database, demo: DemoEntry, email: string): Promise<UserId> {
  const wanted = demo.emails.filter((one) => one === email);
  const [row] = wanted.length === 0 ? [] : await selectPeople(db, demo, wanted);
  if (row === undefined) throw new AppError('not_found');
  return row.userId;
}
