import { acceptedScore, type AcceptedScore } from '@entente/protocol/api/in-force';
import type { InForceRow } from './in-force-rows.ts';

type Accepted = Pick<InForceRow, 'partId' | 'proposalId' | 'content' | 'at'>;

function scoreIn({ partId: entryId, proposalId, content, at }: Accepted): AcceptedScore[] {
  const { likelihood, impact } = JSON.parse(content) as Readonly<Record<string, unknown>>;
  const read = acceptedScore.safeParse({ entryId, likelihood, impact, proposalId, at: at.toISOString() });
  return read.success ? [read.data] : [];
}

/**
 * The score of each risk as every firm has accepted it last (IF6).
 * @param rows everything of a register that came in force, oldest first
 */
export const acceptedScores = (rows: readonly Accepted[]): AcceptedScore[] => [
  ...new Map(rows.flatMap(scoreIn).map((score) => [score.entryId, score])).values(),
];
