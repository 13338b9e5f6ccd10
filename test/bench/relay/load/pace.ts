import { setTimeout as delay } from 'node:timers/promises';

interface Pace {
  /** `performance.now()` at which the first is due. */
  readonly startMs: number;
  readonly intervalMs: number;
  readonly count: number;
}

/**
 * Calls `send(0)`, `send(1)` … each as soon as it is due, whether or not the server keeps up: who is late is sent at
 * once and the rest of the plan does not move. Looks at the clock every millisecond.
 */
export async function keepPace(
  { startMs, intervalMs, count }: Pace,
  send: (at: number) => void,
): Promise<void> {
  for (let at = 0; at < count;) {
    const isDue = () => startMs + at * intervalMs <= performance.now();
    while (at < count && isDue()) send(at++);
    await delay(1);
  }
}

/** Waits until `isTrue`, looking every 10 ms. @returns whether it became true in time */
export async function until(isTrue: () => boolean, limitMs: number): Promise<boolean> {
  const endMs = performance.now() + limitMs;
  while (!isTrue()) {
    if (performance.now() > endMs) return false;
    await delay(10);
  }
  return true;
}
