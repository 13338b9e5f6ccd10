import type { ProposalHead } from './hold-proposal.ts';

/** Whether a decision is proposed: it asks for read-backs, and can be seen differently for the record. */
export const isDecision = ({
  documentKind,
  partKind,
}: Pick<ProposalHead, 'documentKind' | 'partKind'>): boolean =>
  documentKind === 'log' && partKind === 'entry';
