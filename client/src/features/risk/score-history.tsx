import type { ScorePoint } from '@entente/documents/register/exposure';
import { weightOf } from '@entente/documents/register/exposure';
import { ScoreBadge } from '../../entries/score-badge.tsx';
import { scoreOf } from '@entente/documents/register/score';
import { statusWords } from '../../entries/status-badge.tsx';
import { When } from '../../ui/when.tsx';
import classes from './risk-panel.module.css';

/** Points that the list shows; older ones are in the line above it. */
const SHOWN = 6;
const WIDTH = 400;
const HEIGHT = 40;
const MOST = 25;

/** The score over the changes, each as wide as the other: *how often* is easier to read here than *how long*. */
function stepsPath(points: readonly ScorePoint[]): string {
  const wide = WIDTH / points.length;
  const y = (point: ScorePoint): number => HEIGHT - 1 - (weightOf(point) / MOST) * (HEIGHT - 2);
  return points
    .map((point, at) => `${at === 0 ? 'M' : 'V'}${at === 0 ? `0 ${y(point)}` : y(point)}H${(at + 1) * wide}`)
    .join('');
}

/** How a risk was scored over time, newest first; nothing before it has been scored twice. */
export function ScoreHistory({ points }: { points: readonly ScorePoint[] | undefined }) {
  if (!points || points.length < 2) return null;
  return (
    <section className={classes.section} aria-labelledby="score-history">
      <h3 id="score-history">How its score moved</h3>
      <svg
        aria-hidden
        className={classes.steps}
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        preserveAspectRatio="none"
      >
        <path d={stepsPath(points)} vectorEffect="non-scaling-stroke" />
      </svg>
      <ol className={classes.points}>
        {points
          .toReversed()
          .slice(0, SHOWN)
          .map((point) => (
            <li key={point.at}>
              <ScoreBadge score={scoreOf(point)} isShort />
              <span>{statusWords[point.status].word}</span>
              <span className={classes.when}>
                <When at={point.at} />
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}
