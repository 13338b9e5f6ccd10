import { levelOf, type Level } from '@entente/documents/register/score';
import { levelWords } from '../ui/level-words.ts';
import classes from './badges.module.css';

/** The points of each level's shape in a box of 10. */
const shapes: Readonly<Record<Level, string>> = {
  low: '1,8 9,8 9,9.5 1,9.5',
  moderate: '5,0.5 9.5,5 5,9.5 0.5,5',
  high: '5,0.5 9.7,9.5 0.3,9.5',
  critical: '3,0.5 7,0.5 9.5,3 9.5,7 7,9.5 3,9.5 0.5,7 0.5,3',
};

/** The word of a level, for texts that stand without a badge. */
export const levelWord = (level: Level): string => levelWords[level].name;

interface ScoreBadgeProps {
  /** 1 to 25; undefined until likelihood and impact are both said. */
  readonly score: number | undefined;
  /** The letter in place of the word, where there is little room. */
  readonly isShort?: boolean;
}

/** A score with its level: a colour, a shape and a word or letter together. */
export function ScoreBadge({ score, isShort = false }: ScoreBadgeProps) {
  if (score === undefined) return <span className={classes.none}>{isShort ? '–' : 'Not scored yet'}</span>;
  const level = levelOf(score);
  const { name: word, letter } = levelWords[level];
  return (
    <span className={classes.badge} data-level={level} title={`Score ${score}: ${word.toLowerCase()}`}>
      <svg aria-hidden width="10" height="10" viewBox="0 0 10 10" fill="currentColor">
        <polygon points={shapes[level]} />
      </svg>
      <b>{score}</b>
      {isShort ? <abbr title={word}>{letter}</abbr> : word}
    </span>
  );
}
