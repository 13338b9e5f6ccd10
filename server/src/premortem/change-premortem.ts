import type { PremortemId } from '@entente/protocol/api/premortem';
import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import { and, eq, isNotNull } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { document } from '../db/schema/documents.ts';
import { premortem } from '../db/schema/premortem.ts';
import type { Signals } from '../events/signals.ts';
import type { PremortemLine } from '../events/premortem-lines.ts';
import { appendEvent } from '../events/trail.ts';

/** What a command on pre-mortems needs. */
export interface PremortemWriter {
  readonly db: Database;
  readonly signals: Signals;
}

/** Which session of which register. */
export interface PremortemPlace {
  readonly documentId: DocumentId;
  readonly premortemId: PremortemId;
}

/** A session's row. */
export type PremortemRow = typeof premortem.$inferSelect;

/** A session held by a transaction: nobody else changes anything of it meanwhile. */
export interface HeldPremortem {
  readonly tx: Database;
  readonly row: PremortemRow;
  readonly actor: Actor;
}

async function lockPremortem(tx: Database, { documentId, premortemId }: PremortemPlace) {
  const [found] = await tx
    .select({ row: premortem, isArchived: isNotNull(document.archivedAt).mapWith(Boolean) })
    .from(premortem)
    .innerJoin(document, eq(document.id, premortem.documentId))
    .where(and(eq(premortem.id, premortemId), eq(premortem.documentId, documentId)))
    .for('no key update', { of: premortem });
  if (found === undefined) throw new AppError('not_found');
  if (found.isArchived) throw new AppError('conflict');
  return found.row;
}

/** A change to a held session. @returns what the trail says of it; undefined when everything is as it was */
export type PremortemChange = (held: HeldPremortem) => Promise<PremortemLine | undefined>;

/**
 * Runs one change of a session: the change and its line in the trail are one transaction, one session is changed by one
 * at a time, and the others are told after the commit (PM2).
 * @throws {AppError} not_found; conflict when the register is archived; what `change` throws
 */
export async function changePremortem(
  { db, signals }: PremortemWriter,
  { actor, ...place }: PremortemPlace & { readonly actor: Actor },
  change: PremortemChange,
): Promise<void> {
  const { documentId } = place;
  const isChanged = await db.transaction(async (tx) => {
    const row = await lockPremortem(tx, place);
    const line = await change({ tx, row, actor });
    if (line !== undefined) await appendEvent(tx, { ...line, actor, documentId });
    return line !== undefined;
  });
  if (isChanged) signals.send({ kind: 'premortem_changed', allianceId: actor.allianceId, documentId });
}
