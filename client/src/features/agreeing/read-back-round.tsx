import type { ReadBack } from '@entente/protocol/api/decisions';
import type { Firm } from '@entente/protocol/api/people';
import { IconCircleCheck, IconCornerDownRight } from '@tabler/icons-react';
import { FirmMark } from '../../ui/firm-name.tsx';
import { When } from '../../ui/when.tsx';
import classes from './said.module.css';

interface SaidByProps {
  readonly said: Pick<ReadBack, 'name' | 'firm' | 'firmId' | 'at'>;
  readonly firms: readonly Firm[];
}

/** Who said something, for which firm, when. */
export function SaidBy({ said: { name, firm, firmId, at }, firms }: SaidByProps) {
  return (
    <p className={classes.by}>
      <FirmMark colour={firms.find(({ id }) => id === firmId)?.colour ?? 'slate'} />
      <span>
        <b>{name}</b>, {firm} · <When at={at} />
      </span>
    </p>
  );
}

function Answer({ answer, firms }: { answer: NonNullable<ReadBack['answer']>; firms: readonly Firm[] }) {
  const isMeant = answer.verdict === 'meant';
  const Sign = isMeant ? IconCircleCheck : IconCornerDownRight;
  return (
    <div className={classes.answer} data-tone={isMeant ? 'safe' : 'warn'}>
      <p className={classes.verdict}>
        <Sign size={16} aria-hidden />
        {isMeant ? 'That is what we meant' : 'Not quite, because'}
      </p>
      {answer.verdict === 'not_quite' && <blockquote className={classes.words}>{answer.reason}</blockquote>}
      <SaidBy said={answer} firms={firms} />
    </div>
  );
}

/** A decision in a firm's own words, and what the firm that proposed said to them. */
export function ReadBackRound({ round, firms }: { round: ReadBack; firms: readonly Firm[] }) {
  return (
    <li className={classes.round}>
      <SaidBy said={round} firms={firms} />
      <blockquote className={classes.words}>{round.words}</blockquote>
      {round.answer && <Answer answer={round.answer} firms={firms} />}
    </li>
  );
}
