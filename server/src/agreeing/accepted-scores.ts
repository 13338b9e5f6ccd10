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
 * @param newest of each risk what came in force last
 */
export const acceptedScores = (newest: readonly Accepted[]): AcceptedScore[] => newest.flatMap(scoreIn);
