import type { ProposalSummary, Signature } from '@entente/protocol/api/proposals';
import type { Author } from '@entente/protocol/api/documents';
import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import { and, asc, desc, eq, getTableColumns, inArray, isNull } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { proposal, signature } from '../db/schema/agreeing.ts';
import { document } from '../db/schema/documents.ts';
import { readNames } from '../people/read-names.ts';
import type { ProposalHead } from './hold-proposal.ts';
import { presentFixed } from './present-fixed.ts';
import { readBackStandings, readReadBacks, type ReadBackRow } from './read-back-rows.ts';

const { content: _, ...headColumns } = getTableColumns(proposal);

type SignatureRow = typeof signature.$inferSelect;

/** The signatures of some proposals, in the order in which they were given. */
export async function readSignatures(
  db: Database,
  rows: readonly Pick<ProposalHead, 'id'>[],
): Promise<SignatureRow[]> {
  if (rows.length === 0) return [];
  return db
    .select()
    .from(signature)
    .where(
      inArray(
        signature.proposalId,
        rows.map(({ id }) => id),
      ),
    )
    .orderBy(asc(signature.at), asc(signature.userId));
}

/** A signature as everybody sees it. */
export const presentSignature = ({ proposalId: __, hash: ___, at, ...row }: SignatureRow): Signature => ({
  ...row,
  at: at.toISOString(),
});

type AuthorOf = (userId: UserId, firmId: FirmId) => Author;

function presentEnd(row: ProposalHead, authorOf: AuthorOf): ProposalSummary['end'] {
  const { end, endedBy, endedFor, endedAt, endReason } = row;
  if (end === null || endedBy === null || endedFor === null || endedAt === null) return null;
  return { how: end, by: authorOf(endedBy, endedFor), at: endedAt.toISOString(), reason: endReason };
}

interface Around {
  readonly signatures: readonly SignatureRow[];
  readonly readBacks: readonly ReadBackRow[];
  readonly authorOf: AuthorOf;
}

function present(row: ProposalHead, { signatures, readBacks, authorOf }: Around): ProposalSummary {
  const { id } = row;
  return {
    ...presentFixed(row),
    id,
    signatures: signatures.filter(({ proposalId }) => proposalId === id).map(presentSignature),
    by: authorOf(row.proposedBy, row.proposedFor),
    at: row.at.toISOString(),
    message: row.message,
    answerBy: row.answerBy,
    replaces: row.replaces,
    end: presentEnd(row, authorOf),
    readBacks: readBackStandings(row, readBacks),
  };
}

/** Proposals as everybody sees them, in the order given. */
export async function presentProposals(
  db: Database,
  rows: readonly ProposalHead[],
): Promise<ProposalSummary[]> {
  const signatures = await readSignatures(db, rows);
  const readBacks = await readReadBacks(db, rows);
  const names = await readNames(
    db,
    rows.flatMap(({ proposedBy, endedBy }) => (endedBy === null ? [proposedBy] : [proposedBy, endedBy])),
  );
  const authorOf: AuthorOf = (userId, firmId) => ({ userId, firmId, name: names.get(userId) ?? '' });
  return rows.map((row) => present(row, { signatures, readBacks, authorOf }));
}

/** Every proposal of a document, newest first. */
export const readProposalHeads = (db: Database, documentId: DocumentId): Promise<ProposalHead[]> =>
  db
    .select(headColumns)
    .from(proposal)
    .where(eq(proposal.documentId, documentId))
    .orderBy(desc(proposal.at), desc(proposal.id));

/** The open proposals of a document; no two of them share words. */
export const readOpenHeads = (db: Database, documentId: DocumentId): Promise<ProposalHead[]> =>
  db
    .select(headColumns)
    .from(proposal)
    .where(and(eq(proposal.documentId, documentId), isNull(proposal.end)));

/** The open proposals of an alliance, oldest first; those of archived documents cannot be answered and are left out. */
export function readOpenRows(db: Database, allianceId: AllianceId): Promise<ProposalHead[]> {
  return db
    .select(headColumns)
    .from(proposal)
    .innerJoin(document, eq(document.id, proposal.documentId))
    .where(and(eq(document.allianceId, allianceId), isNull(proposal.end), isNull(document.archivedAt)))
    .orderBy(asc(proposal.at), asc(proposal.id));
}
