/** The least pause, in ms. Smaller hammers a server that is going down. */
const LEAST_MS = 200;
/** Over how many ms the first attempts of all pages spread. Smaller lets a thousand pages meet after a deploy. */
const FIRST_SPREAD_MS = 3000;
/** The widest spread, in ms. Larger leaves a page offline long after the server is back. */
const LAST_SPREAD_MS = 15_000;

/** Over how many ms pages come back whose access was decided again: those of one alliance, not all there are. */
const ACCESS_SPREAD_MS = 300;

/**
 * [CC4] How long to wait before the next attempt, in ms: somewhere at random in a window that doubles with each failure.
 * @param failures attempts that failed since all was last saved, from 1
 * @param random a number from 0 up to 1, as `Math.random` gives it
 */
export function retryDelayMs(failures: number, random: number): number {
  const spreadMs = Math.min(LAST_SPREAD_MS, FIRST_SPREAD_MS * 2 ** (failures - 1));
  return Math.round(LEAST_MS + random * spreadMs);
}

/** [CC7] How long to wait when the server only wants to decide again who we are, in ms. */
export const accessDelayMs = (random: number): number => Math.round(random * ACCESS_SPREAD_MS);
