import type { ConfirmedBy } from '@entente/protocol/api/proposals';
import { AppError } from '@entente/protocol/errors';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { signature } from '../db/schema/agreeing.ts';
import { user } from '../db/schema/people.ts';
import { appendEvent } from '../events/trail.ts';
import { comeInForce } from './come-in-force.ts';
import { endProposal } from './end-proposal.ts';
import { holdActor } from './hold-actor.ts';
import {
  assertAnswerable,
  holdProposal,
  type AgreeingWriter,
  type ProposalAct,
  type ProposalRow,
} from './hold-proposal.ts';
import { partyOf } from './parties.ts';
import { readBackStandings, readReadBacks } from './read-back-rows.ts';
import { agreeingWords } from './words.ts';

/** A firm's answer, given by one of its people. */
export interface Answer {
  /** The text that is meant. */
  readonly hash: string;
  readonly confirmedBy: ConfirmedBy;
}

/** A proposal held for somebody who may answer it. */
interface Held {
  readonly tx: Database;
  readonly row: ProposalRow;
  readonly actor: Actor;
  /** The name of the actor's firm when the proposal was made. */
  readonly firm: string;
  readonly at: Date;
}

interface Answering<Given extends Answer> {
  /** Whether this very answer stands already. */
  readonly isGiven: (tx: Database, row: ProposalRow, actor: Actor) => Promise<boolean>;
  readonly give: (held: Held, answer: Given) => Promise<void>;
}

/** Runs one answer in one transaction, and tells the others after the commit. The same answer again changes nothing. */
async function answerProposal<Given extends Answer>(
  { db, signals, now = () => new Date() }: AgreeingWriter,
  { act: { actor: asking, ...place }, answer }: { readonly act: ProposalAct; readonly answer: Given },
  { isGiven, give }: Answering<Given>,
): Promise<void> {
  const { documentId } = place;
  const isChanged = await db.transaction(async (tx) => {
    const held = await holdProposal(tx, place);
    const { row } = held;
    const actor = await holdActor(tx, asking, 'proposal.sign');
    if (await isGiven(tx, row, actor)) return false;
    assertAnswerable(held);
    const party = partyOf(row.parties, actor);
    if (party === undefined) throw new AppError('not_allowed');
    if (answer.hash !== row.hash) throw new AppError('other_text');
    await give({ tx, row, actor, firm: party.firm, at: now() }, answer);
    return true;
  });
  if (isChanged) signals.send({ kind: 'agreeing_changed', allianceId: asking.allianceId, documentId });
}

const hasSigned = async (tx: Database, { id }: ProposalRow, { userId }: Actor): Promise<boolean> => {
  const isOwn = and(eq(signature.proposalId, id), eq(signature.userId, userId));
  const rows = await tx.select({ at: signature.at }).from(signature).where(isOwn);
  return rows.length > 0;
};

/** What a decision means is settled before anybody signs it (RB4). */
async function assertReadBack(tx: Database, row: ProposalRow): Promise<void> {
  const standings = readBackStandings(row, await readReadBacks(tx, [row]));
  if (standings.some(({ standing }) => standing !== 'meant')) throw new AppError('read_back_first');
}

type Agreement = Answer & { readonly words: string };

async function sign({ tx, row, actor, firm, at }: Held, { words, confirmedBy }: Agreement): Promise<void> {
  if (words !== agreeingWords(row, firm)) throw new AppError('other_text');
  await assertReadBack(tx, row);
  const { userId, firmId, role } = actor;
  const { id: proposalId, documentId, hash } = row;
  const [person] = await tx.select({ name: user.name }).from(user).where(eq(user.id, userId));
  const who = { userId, name: person?.name ?? '', firmId, firm, role };
  await tx.insert(signature).values({ proposalId, ...who, at, hash, words, confirmedBy });
  const detail = { proposalId, hash, words, confirmedBy };
  await appendEvent(tx, { kind: 'proposal_signed', actor, documentId, detail });
  await comeInForce(tx, row, { actor, at });
}

/**
 * Agrees to a proposal for the actor's firm; with the last signature that is needed it comes in force (PR5, IF1).
 * @throws {AppError} not_found, not_allowed, proposal_over, other_text, read_back_first; conflict when the document is archived
 */
export const agreeTo = (writer: AgreeingWriter, act: ProposalAct, answer: Agreement): Promise<void> =>
  answerProposal(writer, { act, answer }, { isGiven: hasSigned, give: sign });

type Refusal = Answer & { readonly reason: string };

async function refuse({ tx, row, actor, at }: Held, { reason, confirmedBy }: Refusal): Promise<void> {
  await endProposal(tx, row, { end: 'declined', actor, reason, at });
  const { id: proposalId, documentId, hash } = row;
  const detail = { proposalId, hash, reason, confirmedBy };
  await appendEvent(tx, { kind: 'proposal_declined', actor, documentId, detail });
}

const hasDeclined = (_: Database, { end, endedBy }: ProposalRow, { userId }: Actor): Promise<boolean> =>
  Promise.resolve(end === 'declined' && endedBy === userId);

/** Declines a proposal for the actor's firm, which ends it. @throws {AppError} as `agreeTo` */
export const declineProposal = (writer: AgreeingWriter, act: ProposalAct, answer: Refusal): Promise<void> =>
  answerProposal(writer, { act, answer }, { isGiven: hasDeclined, give: refuse });
