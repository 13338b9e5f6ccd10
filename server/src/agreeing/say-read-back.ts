import { randomUUID } from 'node:crypto';
import { readBackId } from '@entente/protocol/api/decisions';
import { AppError } from '@entente/protocol/errors';
import type { UserId } from '@entente/protocol/ids';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { readBack } from '../db/schema/decisions.ts';
import { appendEvent } from '../events/trail.ts';
import { holdActor } from './hold-actor.ts';
import {
  assertAnswerable,
  holdProposal,
  type AgreeingWriter,
  type ProposalAct,
  type ProposalRow,
} from './hold-proposal.ts';
import { isDecision } from './is-decision.ts';
import { readReadBacks, type ReadBackRow } from './read-back-rows.ts';
import { sendSaid, tellAboutProposal } from './tell-of-proposal.ts';
import { whoSays } from './who-says.ts';

/** Rounds of one firm. Two firms that need more had better talk; without a bound one of them could fill our disk. */
export const READ_BACK_ROUNDS = 50;

/** Only a decision is read back, and only by a firm that did not propose it. */
function assertReadBack(row: ProposalRow, { firmId }: Actor): void {
  if (!isDecision(row))
    throw new AppError('bad_request', { fields: { words: 'Only decisions are read back.' } });
  const isParty = row.parties.some((party) => party.firmId === firmId);
  if (!isParty || firmId === row.proposedFor) throw new AppError('not_allowed');
}

/** A firm says it once and then waits for the answer; what was meant is not said again. */
function assertSayable(newest: ReadBackRow | undefined): void {
  if (newest !== undefined && newest.answer?.verdict !== 'not_quite') throw new AppError('already_said');
  if ((newest?.round ?? 0) >= READ_BACK_ROUNDS) throw new AppError('too_many_requests');
}

interface Saying {
  readonly row: ProposalRow;
  readonly actor: Actor;
  readonly words: string;
  readonly round: number;
  readonly at: Date;
}

/** @returns who was told that it waits for an answer (IN8) */
async function write(tx: Database, { row, actor, words, round, at }: Saying): Promise<UserId[]> {
  const id = readBackId.parse(randomUUID());
  const { id: proposalId, documentId, hash } = row;
  const said = await whoSays(tx, row, { actor, at });
  await tx.insert(readBack).values({ id, proposalId, round, words, ...said });
  const detail = { proposalId, hash, readBackId: id, words };
  await appendEvent(tx, { kind: 'read_back_said', actor, documentId, detail });
  const about = { actor, documentId, proposalId, at };
  return tellAboutProposal(tx, about, { kind: 'read_back', to: [row.proposedBy] });
}

/**
 * Says an open proposal of a decision in the words of the actor's firm; the same words again change nothing (RB2).
 * @throws {AppError} not_found, not_allowed, bad_request, proposal_over, already_said, too_many_requests; conflict when the
 * document is archived
 */
export async function sayReadBack(
  { db, signals, now = () => new Date() }: AgreeingWriter,
  { actor: asking, ...place }: ProposalAct,
  words: string,
): Promise<void> {
  const { documentId } = place;
  const told = await db.transaction(async (tx) => {
    const held = await holdProposal(tx, place);
    const { row } = held;
    const actor = await holdActor(tx, asking, 'read_back.say');
    assertReadBack(row, actor);
    const ours = (await readReadBacks(tx, [row])).filter(({ firmId }) => firmId === actor.firmId);
    const newest = ours.at(-1);
    if (newest?.words === words && newest.userId === actor.userId && newest.answer === null) return undefined;
    assertAnswerable(held);
    assertSayable(newest);
    return write(tx, { row, actor, words, round: (newest?.round ?? 0) + 1, at: now() });
  });
  sendSaid(signals, { actor: asking, documentId }, told);
}
