import type { AllianceId, FirmId } from '@entente/protocol/ids';
import { eq, inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { allianceFirm, firm } from '../db/schema/alliances.ts';
import { dayIn } from '../people/firm-day.ts';

/** A firm of an alliance, and the day of the calendar where it is. */
export interface FirmToday {
  readonly allianceId: AllianceId;
  readonly firmId: FirmId;
  readonly today: string;
}

/** The firms of some alliances, each with its own day (RD2). */
export async function readFirmsToday(
  db: Database,
  allianceIds: readonly AllianceId[],
  now: Date,
): Promise<FirmToday[]> {
  if (allianceIds.length === 0) return [];
  const rows = await db
    .select({ allianceId: allianceFirm.allianceId, firmId: firm.id, zone: firm.timeZone })
    .from(allianceFirm)
    .innerJoin(firm, eq(firm.id, allianceFirm.firmId))
    .where(inArray(allianceFirm.allianceId, [...new Set(allianceIds)]));
  return rows.map(({ zone, ...row }) => ({ ...row, today: dayIn(zone, now) }));
}
