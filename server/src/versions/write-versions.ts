import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { version } from '../db/schema/versions.ts';
import { appendEvent } from '../events/trail.ts';

export type NewVersion = typeof version.$inferInsert;

/** Ends the transaction when another server has taken one of the numbers. */
class Taken extends Error {}

/**
 * Writes versions, all or none, and the line of the trail of the last one when somebody asked for it, in one transaction.
 * @param rows in the order of their numbers, at least one
 * @returns false when somebody else took one of the numbers
 */
export async function writeVersions(
  db: Database,
  rows: readonly NewVersion[],
  actor: Actor | undefined,
): Promise<boolean> {
  try {
    await db.transaction(async (tx) => {
      const written = await tx
        .insert(version)
        .values([...rows])
        .onConflictDoNothing()
        .returning({ number: version.number });
      if (written.length < rows.length) throw new Taken();
      const last = rows.at(-1);
      if (actor === undefined || last === undefined) return;
      const { documentId, number, kind, label = null, hash } = last;
      const detail = { number, kind, label, hash };
      await appendEvent(tx, { kind: 'version_kept', actor, documentId, detail });
    });
    return true;
  } catch (error) {
    if (error instanceof Taken) return false;
    throw error;
  }
}
