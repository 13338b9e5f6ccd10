import type { Risk } from '@entente/documents/register/risk';
import { scoreOf } from '@entente/documents/register/score';
import { VisuallyHidden } from '@mantine/core';
import { IconCircleCheck, IconCircleDot } from '@tabler/icons-react';
import { acceptedWords, besideWords } from './accepted-words.ts';
import classes from './badges.module.css';
import { useRiskStanding } from './risk-standings.ts';
import { ScoreBadge } from './score-badge.tsx';

interface RiskScoreProps {
  readonly risk: Pick<Risk, 'id' | 'likelihood' | 'impact'>;
  /** The letter in place of the word where there is little room: always, or only beside another score. */
  readonly room?: 'wide' | 'narrow' | 'least';
}

function Sign({ risk }: Pick<RiskScoreProps, 'risk'>) {
  const { accepted, proposed } = useRiskStanding(risk.id);
  const beside = besideWords(risk, accepted);
  if (accepted !== undefined && beside !== undefined)
    return (
      <span className={classes.beside} title={`${acceptedWords(accepted)}. It was scored anew since.`}>
        {beside}
      </span>
    );
  if (proposed !== undefined)
    return (
      <span className={classes.sign} title="This score is proposed">
        <IconCircleDot size={14} aria-hidden />
        <VisuallyHidden>Proposed</VisuallyHidden>
      </span>
    );
  if (accepted === undefined) return null;
  return (
    <span className={classes.sign} title={acceptedWords(accepted)}>
      <IconCircleCheck size={14} aria-hidden />
      <VisuallyHidden>Accepted</VisuallyHidden>
    </span>
  );
}

/** A risk's score, and quietly beside it what the firms have said of it: proposed, accepted, or which other one they accepted. */
export function RiskScore({ risk, room = 'wide' }: RiskScoreProps) {
  const { accepted } = useRiskStanding(risk.id);
  const isBeside = besideWords(risk, accepted) !== undefined;
  return (
    <span className={classes.scored}>
      <ScoreBadge score={scoreOf(risk)} isShort={room === 'least' || (room === 'narrow' && isBeside)} />
      <Sign risk={risk} />
    </span>
  );
}
