import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { AppError } from '@entente/protocol/errors';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import { proposal } from '../db/schema/agreeing.ts';
import { document } from '../db/schema/documents.ts';
import { readConfirmation, type PersonConfirmer } from '../people/confirm-person.ts';
import type { ProposalAct, ProposalRow } from './hold-proposal.ts';
import { findInForce } from './find-in-force.ts';
import { partNameOf } from './part-name.ts';
import { partyOf } from './parties.ts';
import { readMovedOn } from './read-moved-on.ts';
import { presentProposals } from './proposal-rows.ts';
import { agreeingWords } from './words.ts';

/** What the reader is asked for; null when there is nothing that they could still answer. */
async function readAsked(
  confirmer: Pick<PersonConfirmer, 'db' | 'demo'>,
  row: ProposalRow,
  { actor, isOpen }: { readonly actor: Actor; readonly isOpen: boolean },
): Promise<ProposalDetail['asked']> {
  const party = partyOf(row.parties, actor);
  if (!isOpen || party === undefined) return null;
  const by = await readConfirmation(confirmer, actor.userId);
  return by === undefined
    ? null
    : { words: agreeingWords(row, party.firm), needsPassword: by === 'password' };
}

/**
 * One proposal as its reader sees it.
 * @throws {AppError} not_found
 */
export async function readProposal(
  confirmer: Pick<PersonConfirmer, 'db' | 'demo'>,
  { actor, documentId, proposalId }: ProposalAct,
): Promise<ProposalDetail> {
  const { db } = confirmer;
  const [found] = await db
    .select({ row: proposal, archivedAt: document.archivedAt })
    .from(proposal)
    .innerJoin(document, eq(document.id, proposal.documentId))
    .where(and(eq(proposal.id, proposalId), eq(proposal.documentId, documentId)));
  if (found === undefined) throw new AppError('not_found');
  const { row, archivedAt } = found;
  const [summary] = await presentProposals(db, [row]);
  if (summary === undefined) throw new AppError('not_found');
  const part = partNameOf(row);
  const inForce = await findInForce(
    db,
    { documentId, part },
    ({ proposalId: id, at }) => id !== row.id && (row.endedAt === null || at <= row.endedAt),
  );
  const isSigned = summary.signatures.some(({ userId }) => userId === actor.userId);
  const isOpen = row.end === null && archivedAt === null && !isSigned;
  return {
    ...summary,
    schemaVersion: row.schemaVersion,
    content: row.content,
    inForce,
    movedOn: await readMovedOn(db, row),
    asked: await readAsked(confirmer, row, { actor, isOpen }),
  };
}
