import type { FirmId } from '@entente/protocol/ids';
import { UNSAID_ZONE } from '@entente/protocol/time-zone';
import { eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { firm } from '../db/schema/alliances.ts';

/** The day of the calendar at a moment in a time zone, as `2026-11-21`. @param zone an IANA name that this machine knows */
export const dayIn = (zone: string, at: Date): string =>
  // Sweden writes days as ISO 8601 does.
  new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);

/** The day of the calendar at a moment where a firm is. */
export async function readFirmDay(db: Database, firmId: FirmId, at: Date): Promise<string> {
  const [row] = await db.select({ zone: firm.timeZone }).from(firm).where(eq(firm.id, firmId));
  return dayIn(row?.zone ?? UNSAID_ZONE, at);
}
