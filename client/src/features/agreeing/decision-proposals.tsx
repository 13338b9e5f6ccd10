import type { ReadBack } from '@entente/protocol/api/decisions';
import type { Firm } from '@entente/protocol/api/people';
import type { ProposalId, ProposalSummary } from '@entente/protocol/api/proposals';
import type { ReactNode } from 'react';
import { When } from '../../ui/when.tsx';
import { ReadBackRound, SaidBy } from './read-back-round.tsx';
import said from './said.module.css';

interface DecisionProposalsProps {
  /** All of one decision, newest first. */
  readonly proposals: readonly ProposalSummary[];
  /** Of all of them, oldest first. */
  readonly readBacks: readonly ReadBack[];
  readonly firms: readonly Firm[];
  /** Leads to a proposal. */
  readonly renderLink: (id: ProposalId) => ReactNode;
}

const ends = {
  agreed: 'Agreed by every firm',
  declined: 'Declined',
  withdrawn: 'The proposal was withdrawn',
  renewed: 'Renewed by a later proposal',
} as const;

const firmOf = ({ parties }: ProposalSummary, id: string): string =>
  parties.find(({ firmId }) => firmId === id)?.firm ?? '';

function Ended({ proposal, firms }: { proposal: ProposalSummary; firms: readonly Firm[] }) {
  const { end } = proposal;
  if (end === null) return <p className={said.verdict}>Open</p>;
  const by = { ...end.by, firm: firmOf(proposal, end.by.firmId), at: end.at };
  return (
    <>
      <p className={said.verdict}>{ends[end.how]}</p>
      <SaidBy said={by} firms={firms} />
      {end.reason !== null && <blockquote className={said.words}>{end.reason}</blockquote>}
    </>
  );
}

/** How a decision came to stand where it does: each proposal with its read-backs and how it ended. */
export function DecisionProposals({ proposals, readBacks, firms, renderLink }: DecisionProposalsProps) {
  return (
    <section className={said.record} aria-labelledby="how-it-came">
      <h3 id="how-it-came">How it came to this</h3>
      <ol className={said.steps}>
        {proposals.map((proposal) => {
          const rounds = readBacks.filter(({ proposalId }) => proposalId === proposal.id);
          return (
            <li key={proposal.id}>
              <p className={said.step}>
                Proposed by {proposal.by.name}, {firmOf(proposal, proposal.by.firmId)},{' '}
                <When at={proposal.at} /> · {renderLink(proposal.id)}
              </p>
              {rounds.length > 0 && (
                <ul className={said.rounds} aria-label="Read-back">
                  {rounds.map((round) => (
                    <ReadBackRound key={round.id} round={round} firms={firms} />
                  ))}
                </ul>
              )}
              <Ended proposal={proposal} firms={firms} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}
