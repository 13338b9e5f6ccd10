import type { TypedRun } from './list-runs.ts';
import type { MovedRun } from './moved-text.ts';

/** The first moved run that ends behind a clock. */
function findFrom(moved: readonly MovedRun[], clock: number): number {
  let [low, high] = [0, moved.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    const [, start, length] = moved[middle] ?? [0, Infinity, 0];
    if (start + length <= clock) low = middle + 1;
    else high = middle;
  }
  return low;
}

function cutRun(run: TypedRun, moved: readonly MovedRun[]): TypedRun[] {
  const cuts: TypedRun[] = [];
  const end = run.clock + run.to - run.from;
  const placeOf = (clock: number): number => run.from + clock - run.clock;
  let at = run.clock;
  const add = (to: number, clientId: number, clock: number): void => {
    if (to > at) cuts.push({ from: placeOf(at), to: placeOf(to), clientId, clock });
    at = Math.max(at, to);
  };
  for (let index = findFrom(moved, run.clock); index < moved.length; index++) {
    const [, clock, length, fromClientId, fromClock] = moved[index] ?? [0, Infinity, 0, 0, 0];
    if (clock >= end) break;
    add(clock, run.clientId, at);
    add(Math.min(end, clock + length), fromClientId, fromClock + at - clock);
  }
  add(end, run.clientId, at);
  return cuts;
}

/**
 * The same runs by who typed them first, wherever they stood then (AS7).
 * @param moved sorted by clientID and clock
 */
export function firstRuns(runs: readonly TypedRun[], moved: readonly MovedRun[]): TypedRun[] {
  const byClient = Map.groupBy(moved, ([clientId]) => clientId);
  return runs.flatMap((run) => {
    const own = byClient.get(run.clientId);
    return own === undefined ? [run] : cutRun(run, own);
  });
}
