import { levelOf, type Level } from '@entente/documents/register/score';
import classes from './badges.module.css';

/** How a level is called, its letter, and the points of its shape in a box of 10. */
const levelWords: Readonly<Record<Level, { word: string; letter: string; shape: string }>> = {
  low: { word: 'Low', letter: 'L', shape: '1,8 9,8 9,9.5 1,9.5' },
  moderate: { word: 'Moderate', letter: 'M', shape: '5,0.5 9.5,5 5,9.5 0.5,5' },
  high: { word: 'High', letter: 'H', shape: '5,0.5 9.7,9.5 0.3,9.5' },
  critical: { word: 'Critical', letter: 'C', shape: '3,0.5 7,0.5 9.5,3 9.5,7 7,9.5 3,9.5 0.5,7 0.5,3' },
};

/** The word of a level, for texts that stand without a badge. */
export const levelWord = (level: Level): string => levelWords[level].word;

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
  const { word, letter, shape } = levelWords[level];
  return (
    <span className={classes.badge} data-level={level} title={`Score ${score}: ${word.toLowerCase()}`}>
      <svg aria-hidden width="10" height="10" viewBox="0 0 10 10" fill="currentColor">
        <polygon points={shape} />
      </svg>
      <b>{score}</b>
      {isShort ? <abbr title={word}>{letter}</abbr> : word}
    </span>
  );
}
