import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { AppError } from '@entente/protocol/errors';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { proposal } from '../db/schema/agreeing.ts';
import { document } from '../db/schema/documents.ts';
import { readConfirmation, type PersonConfirmer } from '../people/confirm-person.ts';
import { readNames } from '../people/read-names.ts';
import { readHead, readWriters } from '../versions/read-record.ts';
import type { ProposalAct, ProposalRow } from './hold-proposal.ts';
import { findInForce, readInForceRows } from './in-force-rows.ts';
import { partNameOf } from './part-name.ts';
import { partyOf } from './parties.ts';
import { presentProposals } from './proposal-rows.ts';
import { agreeingWords } from './words.ts';

/** Who has written since, and when last: nobody is asked to agree without knowing that the draft went on. */
async function readMovedOn(
  db: Database,
  { documentId, seq }: ProposalRow,
): Promise<ProposalDetail['movedOn']> {
  const head = await readHead(db, documentId);
  if (head === undefined || head.seq <= seq) return null;
  const writers = await readWriters(db, documentId, { from: seq, to: head.seq });
  const names = await readNames(
    db,
    writers.map(({ userId }) => userId),
  );
  return {
    people: writers.map((one) => ({ ...one, name: names.get(one.userId) ?? '' })),
    at: head.at.toISOString(),
  };
}

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
  const earlier = (await readInForceRows(db, documentId)).filter(
    (one) => one.proposalId !== row.id && (row.endedAt === null || one.at <= row.endedAt),
  );
  const isSigned = summary.signatures.some(({ userId }) => userId === actor.userId);
  const isOpen = row.end === null && archivedAt === null && !isSigned;
  return {
    ...summary,
    schemaVersion: row.schemaVersion,
    content: row.content,
    inForce: findInForce(earlier, partNameOf(row)),
    movedOn: await readMovedOn(db, row),
    asked: await readAsked(confirmer, row, { actor, isOpen }),
  };
}
