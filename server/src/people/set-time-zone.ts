import { eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { firm } from '../db/schema/alliances.ts';
import { appendEvent } from '../events/trail.ts';
import type { PeopleWriter } from './people-writer.ts';

/**
 * Says where the actor's firm is (AU10). What was proposed before keeps the zone that it was proposed under.
 * @param timeZone IANA name
 */
export async function setTimeZone(
  { db, signals }: PeopleWriter,
  actor: Actor,
  timeZone: string,
): Promise<void> {
  const isChanged = await db.transaction(async (tx) => {
    const isOwn = eq(firm.id, actor.firmId);
    const [row] = await tx.select({ from: firm.timeZone }).from(firm).where(isOwn).for('update');
    if (row === undefined || row.from === timeZone) return false;
    await tx.update(firm).set({ timeZone }).where(isOwn);
    const detail = { from: row.from, to: timeZone };
    await appendEvent(tx, { kind: 'time_zone_set', actor, detail });
    return true;
  });
  if (isChanged) signals.send({ kind: 'people_changed', allianceId: actor.allianceId });
}
