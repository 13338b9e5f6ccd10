import type { PartName, ProposalId } from '@entente/protocol/api/proposals';
import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { appendEvent } from '../events/trail.ts';
import { endProposal } from './end-proposal.ts';
import { holdProposal, type ProposalHead } from './hold-proposal.ts';
import { readOpenHeads } from './proposal-rows.ts';

/** A proposal about to be made, its document held. */
interface Coming {
  readonly id: ProposalId;
  readonly at: Date;
  readonly actor: Actor;
  readonly documentId: DocumentId;
  readonly spans: readonly string[];
  /** The decision that it is to take the place of. */
  readonly supersedes: string | undefined;
  readonly input: { readonly part: PartName; readonly replaces: ProposalId | null };
}

const isSamePart = (row: ProposalHead, part: PartName): boolean =>
  row.partKind === part.kind && (part.kind === 'whole' || row.partId === part.id);

/**
 * Two parts share words when one is the whole, or when one holds a heading or the entry of the other; two decisions that are
 * to take the place of the same one stand in each other's way as well.
 */
function sharesWords(row: ProposalHead, { spans, supersedes, input: { part } }: Coming): boolean {
  if (row.partKind === 'whole' || part.kind === 'whole') return true;
  if (supersedes !== undefined && row.supersedes === supersedes) return true;
  return row.spans.some((id) => spans.includes(id));
}

/** Ends the proposal that is to be replaced; one that has ended by itself stays as it is. */
async function renew(tx: Database, coming: Coming, replaces: ProposalId): Promise<void> {
  const { actor, documentId, id, at } = coming;
  const { row } = await holdProposal(tx, { documentId, proposalId: replaces });
  if (!isSamePart(row, coming.input.part)) throw new AppError('not_found');
  if (row.end === 'agreed' || row.end === 'renewed') throw new AppError('proposal_over');
  if (row.end !== null) return;
  if (row.proposedFor !== actor.firmId) throw new AppError('not_allowed');
  await endProposal(tx, row, { end: 'renewed', actor, reason: null, at });
  const detail = { proposalId: row.id, hash: row.hash, by: id };
  await appendEvent(tx, { kind: 'proposal_renewed', actor, documentId, detail });
}

/**
 * Sees to it that no two open proposals of a document share words (PR3): the one that is replaced ends.
 * @throws {AppError} already_proposed; not_found, not_allowed, proposal_over for what it would replace
 */
export async function makeRoom(tx: Database, coming: Coming): Promise<void> {
  const { documentId, input } = coming;
  if (input.replaces !== null) await renew(tx, coming, input.replaces);
  if ((await readOpenHeads(tx, documentId)).some((row) => sharesWords(row, coming)))
    throw new AppError('already_proposed');
}
