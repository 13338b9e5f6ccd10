import type { ReadBackId, Verdict } from '@entente/protocol/api/decisions';
import { AppError } from '@entente/protocol/errors';
import type { UserId } from '@entente/protocol/ids';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { readBackAnswer } from '../db/schema/decisions.ts';
import { appendEvent } from '../events/trail.ts';
import { holdActor } from './hold-actor.ts';
import {
  assertAnswerable,
  holdProposal,
  type AgreeingWriter,
  type ProposalAct,
  type ProposalRow,
} from './hold-proposal.ts';
import { readReadBacks, type ReadBackRow } from './read-back-rows.ts';
import { sendSaid, tellAboutProposal, tellSignatories } from './tell-of-proposal.ts';
import { whoSays } from './who-says.ts';

/** What is said to which read-back. */
export interface ReadBackAnswering {
  readonly id: ReadBackId;
  readonly verdict: Verdict;
}

const reasonOf = (verdict: Verdict): string | null => (verdict.verdict === 'meant' ? null : verdict.reason);

const isSame = ({ answer }: ReadBackRow, verdict: Verdict, { userId }: Actor): boolean =>
  answer?.userId === userId && answer.verdict === verdict.verdict && answer.reason === reasonOf(verdict);

async function find(tx: Database, row: ProposalRow, id: ReadBackId): Promise<ReadBackRow> {
  const found = (await readReadBacks(tx, [row])).find((one) => one.id === id);
  if (found === undefined) throw new AppError('not_found');
  return found;
}

interface Answering {
  readonly row: ProposalRow;
  readonly found: ReadBackRow;
  readonly actor: Actor;
  readonly answering: ReadBackAnswering;
  readonly at: Date;
}

/** @returns who was told that it is to be said anew, or that it can be signed (IN8) */
async function write(tx: Database, { row, found, actor, answering, at }: Answering): Promise<UserId[]> {
  const { id: readBackId, verdict } = answering;
  const { id: proposalId, documentId, hash } = row;
  const said = await whoSays(tx, row, { actor, at });
  await tx
    .insert(readBackAnswer)
    .values({ readBackId, verdict: verdict.verdict, reason: reasonOf(verdict), ...said });
  const detail = { proposalId, hash, readBackId, ...verdict };
  await appendEvent(tx, { kind: 'read_back_answered', actor, documentId, detail });
  const about = { actor, documentId, proposalId, at };
  return verdict.verdict === 'meant'
    ? tellSignatories(tx, { ...about, parties: row.parties, firmId: found.firmId })
    : tellAboutProposal(tx, about, { kind: 'read_back', to: [found.userId] });
}

/**
 * Answers a read-back for the firm that proposed; the same answer again changes nothing (RB3).
 * @throws {AppError} not_found, not_allowed, proposal_over, already_said; conflict when the document is archived
 */
export async function answerReadBack(
  { db, signals, now = () => new Date() }: AgreeingWriter,
  { actor: asking, ...place }: ProposalAct,
  answering: ReadBackAnswering,
): Promise<void> {
  const { documentId } = place;
  const told = await db.transaction(async (tx) => {
    const held = await holdProposal(tx, place);
    const { row } = held;
    const actor = await holdActor(tx, asking, 'read_back.say');
    if (actor.firmId !== row.proposedFor) throw new AppError('not_allowed');
    const found = await find(tx, row, answering.id);
    if (isSame(found, answering.verdict, actor)) return undefined;
    assertAnswerable(held);
    if (found.answer !== null) throw new AppError('already_said');
    return write(tx, { row, found, actor, answering, at: now() });
  });
  sendSaid(signals, { actor: asking, documentId }, told);
}
