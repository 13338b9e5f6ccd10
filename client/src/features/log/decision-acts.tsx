import type { Decision } from '@entente/documents/log/decision';
import type { DraftState } from '@entente/documents/log/schema';
import { standingOf } from '@entente/documents/log/standing';
import { setDecisionValues } from '@entente/documents/log/write-log';
import { Button } from '@mantine/core';
import { equalityDeep } from 'lib0/function';
import { memo } from 'react';
import { entryUndoOf } from '../../entries/entry-undo.ts';
import classes from './decision-page.module.css';
import { useLogWorld } from './log-world.ts';
import { StandingBadge } from '../../entries/standing-badge.tsx';
import { standingWords } from '../../entries/standing-words.ts';

interface Act {
  readonly to: DraftState;
  readonly words: string;
  readonly isFirst: boolean;
}

const proposeTo = (others: readonly string[]): string =>
  others.length === 0
    ? 'Propose'
    : `Propose to ${new Intl.ListFormat('en', { type: 'conjunction' }).format(others)}`;

/** What people can do with a decision that stands so, the act that leads on first. */
const actsOf = (others: readonly string[]): Readonly<Record<DraftState, readonly Act[]>> => ({
  draft: [
    { to: 'proposed', words: proposeTo(others), isFirst: true },
    { to: 'withdrawn', words: 'Withdraw', isFirst: false },
  ],
  proposed: [
    { to: 'draft', words: 'Back to draft', isFirst: false },
    { to: 'withdrawn', words: 'Withdraw', isFirst: false },
  ],
  withdrawn: [{ to: 'draft', words: 'Back to draft', isFirst: false }],
});

interface DecisionActsProps {
  readonly decision: Pick<Decision, 'id' | 'state'>;
}

/** Where a decision stands, what that means for both firms, and what can be done. */
export const DecisionActs = memo(function DecisionActs({ decision }: DecisionActsProps) {
  const { open, alliance, firms, isEditable, rulings } = useLogWorld();
  const standing = standingOf(decision, rulings);
  const others = firms.filter(({ id }) => id !== alliance.firmId).map(({ name }) => name);
  // What the firms have said together is not taken back by a button of one.
  const acts = standing === decision.state && isEditable ? actsOf(others)[decision.state] : [];
  const go = (state: DraftState): void => {
    entryUndoOf(open.ydoc).stopCapturing();
    setDecisionValues(open.ydoc, decision.id, { state });
    entryUndoOf(open.ydoc).stopCapturing();
  };
  return (
    <section className={classes.acts} aria-label="State">
      <p className={classes.state} aria-live="polite">
        <StandingBadge standing={standing} />
        <span className={classes.meaning}>{standingWords[standing].meaning}</span>
      </p>
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
    </section>
  );
}, equalityDeep);
