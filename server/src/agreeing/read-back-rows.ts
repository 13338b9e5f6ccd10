import type { ReadBack, Verdict } from '@entente/protocol/api/decisions';
import type { ProposalSummary, ReadBackStanding } from '@entente/protocol/api/proposals';
import { asc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { Database } from '../db/database.ts';
import { readBack, readBackAnswer } from '../db/schema/decisions.ts';
import type { ProposalHead } from './hold-proposal.ts';
import { isDecision } from './is-decision.ts';
import { presentSaid } from './who-says.ts';

type AnswerRow = typeof readBackAnswer.$inferSelect;

/** A read-back with what was said to it; null while it waits. */
export type ReadBackRow = typeof readBack.$inferSelect & { readonly answer: AnswerRow | null };

/** The read-backs of some proposals, in the order in which they were said. */
export async function readReadBacks(
  db: Database,
  proposals: readonly Pick<ProposalHead, 'id'>[],
): Promise<ReadBackRow[]> {
  if (proposals.length === 0) return [];
  const ids = proposals.map(({ id }) => id);
  return db
    .select({ ...getTableColumns(readBack), answer: getTableColumns(readBackAnswer) })
    .from(readBack)
    .leftJoin(readBackAnswer, eq(readBackAnswer.readBackId, readBack.id))
    .where(inArray(readBack.proposalId, ids))
    .orderBy(asc(readBack.at), asc(readBack.round));
}

/** How far somebody's newest read-back is. */
const standingOf = (newest: ReadBackRow | undefined): ReadBackStanding =>
  newest === undefined ? 'asked' : (newest.answer?.verdict ?? 'said');

/** How far each firm is that a proposed decision is read back by: all but the one that proposes (RB1). */
export function readBackStandings(
  proposal: Pick<ProposalHead, 'id' | 'documentKind' | 'partKind' | 'parties' | 'proposedFor'>,
  rows: readonly ReadBackRow[],
): ProposalSummary['readBacks'] {
  if (!isDecision(proposal)) return [];
  const own = rows.filter(({ proposalId }) => proposalId === proposal.id);
  return proposal.parties
    .filter(({ firmId }) => firmId !== proposal.proposedFor)
    .map(({ firmId }) => ({ firmId, standing: standingOf(own.findLast((row) => row.firmId === firmId)) }));
}

const presentVerdict = ({ verdict, reason }: AnswerRow): Verdict =>
  verdict === 'meant' ? { verdict } : { verdict, reason: reason ?? '' };

/** A read-back as everybody sees it. */
export const presentReadBack = ({ id, proposalId, round, words, answer, ...row }: ReadBackRow): ReadBack => ({
  ...presentSaid(row),
  id,
  proposalId,
  round,
  words,
  answer: answer && { ...presentSaid(answer), ...presentVerdict(answer) },
});
