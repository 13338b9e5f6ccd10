import type { Risk } from '@entente/documents/register/risk';
import { Button } from '@mantine/core';
import { IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { acceptedWords, isScoredAnew } from '../../entries/accepted-words.ts';
import type { EntryWorld } from '../../entries/entry-world.ts';
import { useRiskStanding } from '../../entries/risk-standings.ts';
import classes from './risk-state.module.css';

interface RiskStateProps {
  readonly risk: Risk;
  readonly world: EntryWorld;
  /** Such as *Propose this score to Harbor*; undefined where it cannot be proposed. */
  readonly act: string | undefined;
  readonly onPropose: () => void;
}

const proposalAt = '/alliances/$allianceId/documents/$documentId/proposals/$proposalId';
const inForceAt = '/alliances/$allianceId/documents/$documentId/in-force/$proposalId';

/** What the firms have said of a risk's score, where that stands, and proposing it. Nothing while there is nothing of it. */
export function RiskState({ risk, world, act, onPropose }: RiskStateProps) {
  const { accepted, proposed } = useRiskStanding(risk.id);
  const here = { allianceId: world.alliance.id, documentId: world.documentId };
  const canPropose = act !== undefined && proposed === undefined;
  if (accepted === undefined && proposed === undefined && !canPropose) return null;
  return (
    <section className={classes.state} aria-label="Agreed score" aria-live="polite">
      {accepted && (
        <p>
          <IconCircleCheck size={16} aria-hidden />
          <span>
            <b>Accepted</b> {acceptedWords(accepted)}.
            {isScoredAnew(risk, accepted) && ' We have scored it anew since. '}{' '}
            <Link to={inForceAt} params={{ ...here, proposalId: accepted.proposalId }}>
              The accepted score
            </Link>
          </span>
        </p>
      )}
      {proposed !== undefined && (
        <p>
          <IconCircleDot size={16} aria-hidden />
          <span>
            <b>Proposed</b> Its score is on the table for every firm.{' '}
            <Link to={proposalAt} params={{ ...here, proposalId: proposed }}>
              Open the proposal
            </Link>
          </span>
        </p>
      )}
      {canPropose && (
        <Button size="compact-sm" variant="default" onClick={onPropose}>
          {act}
        </Button>
      )}
    </section>
  );
}
