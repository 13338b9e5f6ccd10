import type { MovedOn, ProposalId } from '@entente/protocol/api/proposals';
import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { proposal } from '../db/schema/agreeing.ts';
import { readNames } from '../people/read-names.ts';
import { readHead, readWriters } from '../versions/read-record.ts';
import type { ProposalRow } from './hold-proposal.ts';

/** Who has written since, and when last: nobody is asked to agree without knowing that the draft went on. */
export async function readMovedOn(
  db: Database,
  { documentId, seq }: Pick<ProposalRow, 'documentId' | 'seq'>,
): Promise<MovedOn> {
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

/**
 * The same of a proposal that an address names.
 * @throws {AppError} not_found
 */
export async function readMovedOnOf(
  db: Database,
  { documentId, proposalId }: { readonly documentId: DocumentId; readonly proposalId: ProposalId },
): Promise<MovedOn> {
  const [row] = await db
    .select({ documentId: proposal.documentId, seq: proposal.seq })
    .from(proposal)
    .where(and(eq(proposal.id, proposalId), eq(proposal.documentId, documentId)));
  if (row === undefined) throw new AppError('not_found');
  return readMovedOn(db, row);
}
