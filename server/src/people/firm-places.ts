import type { AllianceId, FirmId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { allianceFirm, member } from '../db/schema/alliances.ts';

/**
 * Whether a firm takes part in an alliance; the row is held until the transaction ends, so that two who fill an empty
 * firm at once come one after the other.
 */
export async function lockFirm(tx: Database, allianceId: AllianceId, firmId: FirmId): Promise<boolean> {
  const rows = await tx
    .select({ firmId: allianceFirm.firmId })
    .from(allianceFirm)
    .where(and(eq(allianceFirm.allianceId, allianceId), eq(allianceFirm.firmId, firmId)))
    .for('no key update');
  return rows.length > 0;
}

/** Whether a firm has nobody in the alliance yet. */
export async function isFirmEmpty(tx: Database, allianceId: AllianceId, firmId: FirmId): Promise<boolean> {
  const rows = await tx
    .select({ id: member.id })
    .from(member)
    .where(and(eq(member.allianceId, allianceId), eq(member.firmId, firmId)))
    .limit(1);
  return rows.length === 0;
}
