import { randomUUID } from 'node:crypto';
import { dissentId } from '@entente/protocol/api/decisions';
import { AppError } from '@entente/protocol/errors';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { dissent } from '../db/schema/decisions.ts';
import { appendEvent } from '../events/trail.ts';
import { readDissents } from './dissent-rows.ts';
import { holdActor } from './hold-actor.ts';
import { holdProposal, type AgreeingWriter, type ProposalAct, type ProposalRow } from './hold-proposal.ts';
import { isDecision } from './is-decision.ts';
import { whoSays } from './who-says.ts';

/** Lines of one firm for one decision. Without a bound one firm could bury the other's under its own. */
const DISSENTS_OF_A_FIRM = 50;

interface Differing {
  readonly row: ProposalRow;
  readonly actor: Actor;
  readonly words: string;
  readonly at: Date;
}

async function write(tx: Database, { row, actor, words, at }: Differing): Promise<boolean> {
  const { id: proposalId, documentId, partId: entryId, hash } = row;
  const ours = (await readDissents(tx, documentId, entryId)).filter(({ firmId }) => firmId === actor.firmId);
  const isSaid = ours.some(
    (one) => one.userId === actor.userId && one.words === words && one.proposalId === proposalId,
  );
  if (isSaid) return false;
  if (ours.length >= DISSENTS_OF_A_FIRM) throw new AppError('too_many_requests');
  const id = dissentId.parse(randomUUID());
  await tx
    .insert(dissent)
    .values({ id, documentId, entryId, proposalId, words, ...(await whoSays(tx, row, { actor, at })) });
  const detail = { proposalId, hash, dissentId: id, words };
  await appendEvent(tx, { kind: 'dissent_recorded', actor, documentId, detail });
  return true;
}

/**
 * Puts on the record that somebody sees a decision differently, for the actor's firm; also of a proposal that is over. The
 * same words again change nothing (RB6).
 * @throws {AppError} not_found, not_allowed, bad_request, too_many_requests; conflict when the document is archived
 */
export async function recordDissent(
  { db, signals, now = () => new Date() }: AgreeingWriter,
  { actor: asking, ...place }: ProposalAct,
  words: string,
): Promise<void> {
  const { documentId } = place;
  const isChanged = await db.transaction(async (tx) => {
    const { row, isArchived } = await holdProposal(tx, place);
    const actor = await holdActor(tx, asking, 'dissent.record');
    if (!isDecision(row))
      throw new AppError('bad_request', { fields: { words: 'Only decisions carry dissent.' } });
    if (!row.parties.some(({ firmId }) => firmId === actor.firmId)) throw new AppError('not_allowed');
    if (isArchived) throw new AppError('conflict');
    return write(tx, { row, actor, words, at: now() });
  });
  if (isChanged) signals.send({ kind: 'agreeing_changed', allianceId: asking.allianceId, documentId });
}
