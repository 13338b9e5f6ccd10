import { randomUUID } from 'node:crypto';
import { premortemId as premortemIdType, type PremortemId } from '@entente/protocol/api/premortem';
import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import { and, eq, isNull } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { premortem } from '../db/schema/premortem.ts';
import { lockDocument } from '../documents/lock-document.ts';
import { appendEvent } from '../events/trail.ts';
import type { PremortemWriter } from './change-premortem.ts';

interface Start {
  readonly documentId: DocumentId;
  readonly question: string;
  readonly minutes: number;
}

const MINUTE_MS = 60_000;

/**
 * Starts a session of a register (PM1).
 * @throws {AppError} conflict when one is running already or the register is archived
 */
export async function startPremortem(
  { db, signals }: PremortemWriter,
  actor: Actor,
  { documentId, question, minutes }: Start,
): Promise<PremortemId> {
  const id = premortemIdType.parse(randomUUID());
  const startedAt = new Date();
  const endsAt = new Date(startedAt.getTime() + minutes * MINUTE_MS);
  const { userId: startedBy, firmId: startedFor } = actor;
  await db.transaction(async (tx) => {
    const { archivedAt } = await lockDocument(tx, documentId);
    const running = await tx
      .select({ id: premortem.id })
      .from(premortem)
      .where(and(eq(premortem.documentId, documentId), isNull(premortem.closedAt)));
    if (archivedAt !== null || running.length > 0) throw new AppError('conflict');
    await tx.insert(premortem).values({ id, documentId, question, startedBy, startedFor, startedAt, endsAt });
    const detail = { premortemId: id, question, endsAt: endsAt.toISOString() };
    await appendEvent(tx, { kind: 'premortem_started', actor, documentId, detail });
  });
  signals.send({ kind: 'premortem_changed', allianceId: actor.allianceId, documentId });
  return id;
}
