import type { RulingOf } from '@entente/protocol/api/in-force';
import type { InForceHead } from './in-force-rows.ts';
import type { ProposalHead } from './hold-proposal.ts';

type Ended = Pick<ProposalHead, 'id' | 'partId' | 'end'>;

/**
 * What the firms have said of the decisions of a log (IF3): superseded when a later one that takes its place is in force,
 * agreed when it is in force itself, declined when the newest proposal of it was.
 * @param texts everything of the log that came in force
 * @param proposals all proposals of the log, newest first
 */
export function rulingsOf(texts: readonly InForceHead[], proposals: readonly Ended[]): RulingOf[] {
  const found = new Map<string, RulingOf>();
  const put = (ruling: RulingOf): void => void found.set(ruling.entryId, ruling);
  for (const { id: proposalId, partId: entryId, end } of proposals.toReversed()) {
    if (end === 'declined') put({ entryId, ruling: 'declined', proposalId });
    else found.delete(entryId);
  }
  for (const { partId: entryId, proposalId } of texts) put({ entryId, ruling: 'agreed', proposalId });
  for (const { supersedes, partId, proposalId } of texts) {
    if (supersedes !== null && supersedes !== partId)
      put({ entryId: supersedes, ruling: 'superseded', proposalId });
  }
  return [...found.values()];
}
