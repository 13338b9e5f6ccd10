import { AppError } from '@entente/protocol/errors';
import { eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { proposal } from '../db/schema/agreeing.ts';
import { appendEvent } from '../events/trail.ts';
import { holdActor } from './hold-actor.ts';
import { holdProposal, type AgreeingWriter, type ProposalAct, type ProposalRow } from './hold-proposal.ts';

interface End {
  readonly end: NonNullable<ProposalRow['end']>;
  readonly actor: Actor;
  readonly reason: string | null;
  readonly at: Date;
}

/** Ends a held proposal. */
export async function endProposal(
  tx: Database,
  { id }: Pick<ProposalRow, 'id'>,
  { end, actor, reason, at }: End,
): Promise<void> {
  const { userId: endedBy, firmId: endedFor } = actor;
  await tx
    .update(proposal)
    .set({ end, endedBy, endedFor, endedAt: at, endReason: reason })
    .where(eq(proposal.id, id));
}

/**
 * Takes a proposal back, for the firm that made it, whoever of it asks; of an archived document too. Asking again changes
 * nothing (PR8).
 * @throws {AppError} not_found, not_allowed, proposal_over
 */
export async function withdrawProposal(
  { db, signals, now = () => new Date() }: AgreeingWriter,
  { actor: asking, ...place }: ProposalAct,
  reason: string,
): Promise<void> {
  const { documentId } = place;
  const isChanged = await db.transaction(async (tx) => {
    const { row } = await holdProposal(tx, place);
    const actor = await holdActor(tx, asking, 'proposal.make');
    if (actor.firmId !== row.proposedFor) throw new AppError('not_allowed');
    if (row.end === 'withdrawn') return false;
    if (row.end !== null) throw new AppError('proposal_over');
    await endProposal(tx, row, { end: 'withdrawn', actor, reason, at: now() });
    const detail = { proposalId: row.id, hash: row.hash, reason };
    await appendEvent(tx, { kind: 'proposal_withdrawn', actor, documentId, detail });
    return true;
  });
  if (isChanged) signals.send({ kind: 'agreeing_changed', allianceId: asking.allianceId, documentId });
}
