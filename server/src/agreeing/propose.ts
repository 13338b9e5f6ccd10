import { randomUUID } from 'node:crypto';
import type { NoPart } from '@entente/documents/agreeing/part';
import { proposalId, type propose as endpoint, type ProposalId } from '@entente/protocol/api/proposals';
import { AppError } from '@entente/protocol/errors';
import type { z } from 'zod';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { proposal } from '../db/schema/agreeing.ts';
import { lockDocument } from '../documents/lock-document.ts';
import { appendEvent } from '../events/trail.ts';
import type { ComputedPart } from '../replay/computed-content.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import type { VersionKeeper } from '../versions/keep-version.ts';
import { fixVersion, type FixedVersion } from './fix-version.ts';
import { holdActor } from './hold-actor.ts';
import { readInForceHeads } from './in-force-rows.ts';
import { isDecision } from './is-decision.ts';
import { makeRoom } from './make-room.ts';
import { readParties } from './parties.ts';
import { sendSaid, tellOfProposal } from './tell-of-proposal.ts';

type Input = z.output<typeof endpoint.input>;

/** What is to be proposed, by whom. */
export interface Proposing {
  readonly document: DocumentOnRecord;
  readonly actor: Actor;
  readonly input: Input;
}

/** What proposing needs. */
export interface Proposer extends VersionKeeper {
  /** The time written down; the clock's when it is not given. */
  readonly now?: () => Date;
}

/** What has to be done before a part can be proposed. */
const mend: Readonly<Record<NoPart, string>> = {
  not_there: 'It is not in the document any more.',
  empty: 'There are no words in it to agree to.',
  unscored: 'Say how likely it is and how hard it would hit us before you propose it.',
  unreadable: 'It holds what nobody can read, so nobody can agree to it.',
  withdrawn: 'It is withdrawn. Bring it back to draft before you propose it.',
  unnumbered: 'It is not on the record yet. Try again in a moment.',
  closed: 'It is closed, so there is nothing to accept.',
};

type FixedPart = Exclude<ComputedPart, { missing: NoPart }>;

async function computePart(
  { replays }: VersionKeeper,
  { document, input }: Proposing,
  { seq }: FixedVersion,
): Promise<FixedPart> {
  const part = await replays.run<'part'>({ kind: 'part', document, seq, part: input.part });
  if ('missing' in part) throw new AppError('bad_request', { fields: { part: mend[part.missing] } });
  return part;
}

interface Fixed {
  readonly part: FixedPart;
  readonly version: FixedVersion;
  readonly now: () => Date;
}

/** An agreed decision is never edited: another one takes its place, and of one only one (RB5). */
async function assertOpenToAgree(
  tx: Database,
  { document, input: { part } }: Pick<Proposing, 'document' | 'input'>,
  supersedes: string | undefined,
): Promise<void> {
  if (document.kind !== 'log' || part.kind !== 'entry') return;
  const agreed = await readInForceHeads(tx, document.id);
  if (agreed.some(({ partId }) => partId === part.id))
    throw new AppError('bad_request', { fields: { part: 'It is agreed already. Supersede it instead.' } });
  const successor = supersedes && agreed.find((one) => one.supersedes === supersedes);
  if (successor)
    throw new AppError('bad_request', {
      fields: {
        part: `${successor.place} has taken that place already. Supersede ${successor.place} instead.`,
      },
    });
}

async function write(tx: Database, { document, actor: asking, input }: Proposing, fixed: Fixed) {
  const { version, now } = fixed;
  const { archivedAt, title } = await lockDocument(tx, document.id);
  const actor = await holdActor(tx, asking, 'proposal.make');
  if (archivedAt !== null) throw new AppError('conflict');
  const id = proposalId.parse(randomUUID());
  const at = now();
  const { spans, ...part } = fixed.part;
  const { supersedes } = part;
  await assertOpenToAgree(tx, { document, input }, supersedes);
  await makeRoom(tx, { id, at, actor, documentId: document.id, spans, supersedes, input });
  const parties = await readParties(tx, document.allianceId);
  await tx.insert(proposal).values({
    ...part,
    id,
    at,
    spans,
    documentId: document.id,
    documentKind: document.kind,
    documentTitle: title,
    title: input.part.kind === 'whole' ? title : part.title,
    partKind: input.part.kind,
    partId: input.part.kind === 'whole' ? '' : input.part.id,
    versionNumber: version.number,
    seq: version.seq,
    parties,
    message: input.message,
    answerBy: input.answerBy,
    proposedBy: actor.userId,
    proposedFor: actor.firmId,
    replaces: input.replaces,
  });
  await appendEvent(tx, {
    kind: 'proposal_made',
    actor,
    documentId: document.id,
    detail: {
      proposalId: id,
      hash: part.hash,
      part: input.part,
      title: part.title,
      versionNumber: version.number,
      replaces: input.replaces,
    },
  });
  const about = { actor, documentId: document.id, proposalId: id, at };
  const decides = isDecision({ documentKind: document.kind, partKind: input.part.kind });
  return { id, told: await tellOfProposal(tx, { ...about, parties, isDecision: decides }) };
}

/**
 * Puts a part of a document, as it is on the record, to all firms (PR1).
 * @throws {AppError} bad_request for what cannot be agreed to; already_proposed; not_found, not_allowed or proposal_over
 * for what it would replace; conflict when the document is archived
 */
export async function propose(keeper: Proposer, proposing: Proposing): Promise<ProposalId> {
  const { document, actor } = proposing;
  const { now = () => new Date() } = keeper;
  const version = await fixVersion(keeper, document, { actor, at: now() });
  const part = await computePart(keeper, proposing, version);
  const { id, told } = await keeper.db.transaction((tx) => write(tx, proposing, { part, version, now }));
  sendSaid(keeper.signals, { actor, documentId: document.id }, told);
  return id;
}
