import type { UserId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { member } from '../db/schema/alliances.ts';
import { toldDay } from '../db/schema/inbox.ts';
import { tellPeople, type ToldAbout } from '../inbox/tell-people.ts';
import type { ComingDay } from './coming-day.ts';

/** Whether nobody has told of this day yet; from then on nobody will. A second server that looks at once waits here. */
async function claim(tx: Database, coming: ComingDay, now: Date): Promise<boolean> {
  const { proposalId, firmId, what, day } = coming;
  const row = { proposalId, firmId, what, day, at: now };
  const added = await tx.insert(toldDay).values(row).onConflictDoNothing().returning({ day: toldDay.day });
  return added.length > 0;
}

/** Those concerned who are of the firm now; of a firm that they have all left, its liaisons (RD1). */
async function readTold(tx: Database, { allianceId, firmId, people }: ComingDay): Promise<UserId[]> {
  const isOfFirm = and(eq(member.allianceId, allianceId), eq(member.firmId, firmId));
  const rows = await tx.select({ userId: member.userId, role: member.role }).from(member).where(isOfFirm);
  const concerned = rows.filter(({ userId }) => people.includes(userId));
  const told = concerned.length > 0 ? concerned : rows.filter(({ role }) => role === 'liaison');
  return told.map(({ userId }) => userId);
}

const aboutOf = ({ proposalId, entryId, day }: ComingDay): ToldAbout =>
  entryId === undefined ? { proposalId, day } : { entryId, proposalId, day };

/** Tells the people of a firm of a day, unless it was told before. @returns who was told */
export function tellOfDay(db: Database, coming: ComingDay, now: Date): Promise<UserId[]> {
  const { what, allianceId, documentId, firmId } = coming;
  const kind = what === 'answer_late' ? 'late' : 'review';
  return db.transaction(async (tx) => {
    if (!(await claim(tx, coming, now))) return [];
    const to = await readTold(tx, coming);
    const shared = { kind, to, allianceId, documentId, audience: firmId, at: now } as const;
    return tellPeople(tx, { ...shared, by: null, about: aboutOf(coming) });
  });
}
