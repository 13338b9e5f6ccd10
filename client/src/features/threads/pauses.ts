/** When a page does what can wait. Each answers how to call it off. */
export interface Pauses {
  /** Milliseconds, from whenever. */
  readonly now: () => number;
  readonly after: (ms: number, work: () => void) => () => void;
  /** Runs the work when there is nothing else to do; it is told whether there is time for more. */
  readonly whenIdle: (work: (hasTime: () => boolean) => void) => () => void;
}

/** Not later than this, also on a page that is never idle. */
const LATEST_MS = 1000;

/** Without the browser's word, so much of a frame is taken. */
const SHARE_MS = 5;

function after(ms: number, work: () => void): () => void {
  const timer = setTimeout(work, ms);
  return () => clearTimeout(timer);
}

function whenIdle(work: (hasTime: () => boolean) => void): () => void {
  // Safari has none.
  if (typeof requestIdleCallback === 'undefined')
    return after(0, () => {
      const endMs = performance.now() + SHARE_MS;
      work(() => performance.now() < endMs);
    });
  const handle = requestIdleCallback((deadline) => work(() => deadline.timeRemaining() > 1), {
    timeout: LATEST_MS,
  });
  return () => cancelIdleCallback(handle);
}

/** The pauses of the page itself. */
export const pausesOfPage: Pauses = { now: () => performance.now(), after, whenIdle };
