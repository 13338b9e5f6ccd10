import type { ProposalId } from '@entente/protocol/api/proposals';
import { AppError } from '@entente/protocol/errors';
import type { DocumentId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import type { Actor } from '../access/actor.ts';
import type { Database } from '../db/database.ts';
import { proposal } from '../db/schema/agreeing.ts';
import { lockDocument } from '../documents/lock-document.ts';
import type { Signals } from '../events/signals.ts';

/** What a command on proposals needs. */
export interface AgreeingWriter {
  readonly db: Database;
  readonly signals: Signals;
  /** The time written down; the clock's when it is not given. */
  readonly now?: () => Date;
}

/** Which proposal of which document, and who acts. */
export interface ProposalAct {
  readonly actor: Actor;
  readonly documentId: DocumentId;
  readonly proposalId: ProposalId;
}

export type ProposalRow = typeof proposal.$inferSelect;

/** A proposal without its text, as lists have it. */
export type ProposalHead = Omit<ProposalRow, 'content'>;

/**
 * A proposal, held with its document until the transaction ends: everything that is agreed to in one document happens one
 * after the other (PR6). The document comes first, always, so that two acts never wait for each other.
 * @throws {AppError} not_found
 */
export async function holdProposal(
  tx: Database,
  { documentId, proposalId }: Omit<ProposalAct, 'actor'>,
): Promise<{ row: ProposalRow; isArchived: boolean }> {
  const { archivedAt } = await lockDocument(tx, documentId);
  const [row] = await tx
    .select()
    .from(proposal)
    .where(and(eq(proposal.id, proposalId), eq(proposal.documentId, documentId)))
    .for('no key update');
  if (row === undefined) throw new AppError('not_found');
  return { row, isArchived: archivedAt !== null };
}

/** The same of a proposal that can still be answered. @throws {AppError} not_found, proposal_over, conflict */
export function assertAnswerable({ row, isArchived }: { row: ProposalRow; isArchived: boolean }): void {
  if (row.end !== null) throw new AppError('proposal_over');
  if (isArchived) throw new AppError('conflict');
}
