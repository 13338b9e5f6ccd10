import type { DecisionStanding } from '@entente/documents/log/standing';
import classes from './badges.module.css';
import { standingWords } from './standing-words.ts';

/** Where a decision stands: a sign and a word, without a colour of its own. */
export function StandingBadge({ standing }: { standing: DecisionStanding }) {
  const { word, meaning, Icon } = standingWords[standing];
  return (
    <span className={classes.standing} data-standing={standing} title={meaning}>
      <Icon size={16} stroke={1.8} aria-hidden />
      {word}
    </span>
  );
}
