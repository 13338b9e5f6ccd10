import type { ProposalSummary } from '@entente/protocol/api/proposals';

/** The risk or decision that something agreed to or proposed is about, `D-3`; undefined of an agreement. */
export const entryOf = ({ part, place }: Pick<ProposalSummary, 'part' | 'place'>): string | undefined =>
  part.kind === 'entry' ? place : undefined;
