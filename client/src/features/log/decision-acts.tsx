import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Decision } from '@entente/documents/log/decision';
import type { DraftState } from '@entente/documents/log/schema';
import { standingOf, type DecisionStanding } from '@entente/documents/log/standing';
import { setDecisionValues } from '@entente/documents/log/write-log';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { equalityDeep } from 'lib0/function';
import { memo } from 'react';
import { entryUndoOf } from '../../entries/entry-undo.ts';
import { AgreedLine } from './agreed-line.tsx';
import type { AroundDecision } from './around-decision.ts';
import classes from './decision-page.module.css';
import { useLogWorld } from './log-world.ts';
import { StandingBadge } from '../../entries/standing-badge.tsx';
import { standingWords } from '../../entries/standing-words.ts';

interface Act {
  readonly to: DraftState | 'propose';
  readonly words: string;
  readonly isFirst: boolean;
}

const proposeTo = (others: readonly string[]): string =>
  others.length === 0
    ? 'Propose'
    : `Propose to ${new Intl.ListFormat('en', { type: 'conjunction' }).format(others)}`;

/** What people can do with a decision that stands so, the act that leads on first. */
function actsOf(standing: DecisionStanding, others: readonly string[]): readonly Act[] {
  const propose = { to: 'propose', words: proposeTo(others), isFirst: true } as const;
  const withdraw = { to: 'withdrawn', words: 'Withdraw', isFirst: false } as const;
  const back = { to: 'draft', words: 'Back to draft', isFirst: false } as const;
  switch (standing) {
    case 'draft':
      return [propose, withdraw];
    case 'proposed':
      return [propose, back, withdraw];
    case 'withdrawn':
      return [back];
    case 'declined':
      return [propose];
    case 'agreed':
    case 'superseded':
      return [];
  }
}

interface DecisionActsProps {
  readonly decision: Pick<Decision, 'id' | 'state'>;
  readonly successors: AroundDecision['successors'];
}

/** Leads to the open proposal of a decision. */
function ProposalLink({ id }: { id: EntryId }) {
  const { alliance, documentId, openProposals } = useLogWorld();
  const proposalId = openProposals.get(id);
  if (proposalId === undefined) return null;
  return (
    <Link
      className={classes.agreedLink}
      to="/alliances/$allianceId/documents/$documentId/proposals/$proposalId"
      params={{ allianceId: alliance.id, documentId, proposalId }}
    >
      Open the proposal
    </Link>
  );
}

/** Where a decision stands, what that means for both firms, and what can be done. */
export const DecisionActs = memo(function DecisionActs({ decision, successors }: DecisionActsProps) {
  const { open, alliance, firms, isEditable, rulings, openProposals, propose, agreed } = useLogWorld();
  const fixed = agreed.get(decision.id);
  const standing = standingOf(decision, rulings);
  const others = firms.filter(({ id }) => id !== alliance.firmId).map(({ name }) => name);
  // What is on the table is answered, renewed or withdrawn where it is proposed.
  const acts = isEditable && !openProposals.has(decision.id) ? actsOf(standing, others) : [];
  const go = (to: Act['to']): void => {
    if (to === 'propose') return propose(decision.id);
    entryUndoOf(open.ydoc).stopCapturing();
    setDecisionValues(open.ydoc, decision.id, { state: to });
    entryUndoOf(open.ydoc).stopCapturing();
  };
  return (
    <section className={classes.acts} aria-label="State">
      <p className={classes.state} aria-live="polite">
        <StandingBadge standing={standing} />
        <span className={classes.meaning}>{standingWords[standing].meaning}</span>
      </p>
      <ProposalLink id={decision.id} />
      {acts.map(({ to, words, isFirst }) => (
        <Button
          key={to}
          size="compact-md"
          fz="sm"
          variant={isFirst ? 'filled' : 'default'}
          onClick={() => go(to)}
        >
          {words}
        </Button>
      ))}
      {fixed && <AgreedLine id={decision.id} agreed={fixed} successors={successors} />}
    </section>
  );
}, equalityDeep);
