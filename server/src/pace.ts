import { AppError } from '@entente/protocol/errors';

/** How often somebody may do a thing. */
export interface Pace {
  /** Counts one. @throws {AppError} too_many_requests past the limit; what is refused is not counted */
  count(who: string): void;
}

const MINUTE_MS = 60_000;

/** Keys kept at most before the old ones are looked for: a person each. */
const SWEEP_AT = 10_000;

/**
 * Lets everybody do a thing so many times within any minute. Kept in the memory of this process: it holds off a flood, and
 * is no record.
 * @param now milliseconds on a clock that only goes on
 */
export function createPace(perMinute: number, now: () => number = () => performance.now()): Pace {
  const times = new Map<string, number[]>();
  const within = (who: string, since: number) => (times.get(who) ?? []).filter((at) => at > since);
  const sweep = (since: number): void => {
    for (const who of times.keys()) if (within(who, since).length === 0) times.delete(who);
  };
  return {
    count(who) {
      const at = now();
      const recent = within(who, at - MINUTE_MS);
      if (recent.length >= perMinute) throw new AppError('too_many_requests');
      if (times.size > SWEEP_AT) sweep(at - MINUTE_MS);
      times.set(who, [...recent, at]);
    },
  };
}
