/** How much risk we carry over time: the sum of the scores of all risks that were open. */
import type { Step } from '../entries/values.ts';
import { scoreOf } from './score.ts';
import type { RiskStatus } from './schema.ts';

/** What a risk's score was from a moment on. */
export interface ScorePoint {
  /** ISO 8601. */
  readonly at: string;
  readonly likelihood: Step | undefined;
  readonly impact: Step | undefined;
  readonly status: RiskStatus;
}

/** The sum from a moment on. */
export interface Exposure {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly total: number;
}

/** What a risk adds to the sum: nothing once it is closed, nothing until both steps are said. */
export const weightOf = (point: Omit<ScorePoint, 'at'>): number =>
  point.status === 'closed' ? 0 : (scoreOf(point) ?? 0);

/**
 * The sum at each moment at which it changed, oldest first.
 * @param histories for each risk its points, oldest first
 */
export function exposureOver(histories: Iterable<readonly ScorePoint[]>): Exposure[] {
  const steps: { at: number; by: number }[] = [];
  for (const points of histories) {
    let last = 0;
    for (const point of points) {
      const weight = weightOf(point);
      if (weight !== last) steps.push({ at: Date.parse(point.at), by: weight - last });
      last = weight;
    }
  }
  steps.sort((a, b) => a.at - b.at);
  const exposures: Exposure[] = [];
  let total = 0;
  for (const { at, by } of steps) {
    total += by;
    if (exposures.at(-1)?.at === at) exposures.pop();
    exposures.push({ at, total });
  }
  return exposures;
}

/** The sum at each of `count` moments spread evenly from `from` to `to`, both included, as a chart draws it. */
export function sampleExposure(
  exposures: readonly Exposure[],
  { from, to, count }: { from: number; to: number; count: number },
): Exposure[] {
  let next = 0;
  let total = 0;
  return Array.from({ length: count }, (_, at) => from + ((to - from) * at) / Math.max(1, count - 1)).map(
    (at) => {
      for (; (exposures[next]?.at ?? Infinity) <= at; next++) total = exposures[next]?.total ?? total;
      return { at, total };
    },
  );
}

/** Which way a risk's score goes, against what it was a while ago. */
export type Trend = 'rising' | 'falling' | 'steady';

/**
 * The trend of a risk: its weight against that at `since`, milliseconds since 1970; undefined when it was not there yet.
 * @param points oldest first
 */
export function trendOf(points: readonly ScorePoint[], now: number, since: number): Trend | undefined {
  const before = points.findLast(({ at }) => Date.parse(at) <= since);
  if (before === undefined) return undefined;
  const was = weightOf(before);
  if (now === was) return 'steady';
  return now > was ? 'rising' : 'falling';
}
