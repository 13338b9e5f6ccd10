import { useEffect, useState } from 'react';
import { remainingSeconds } from './timer-words.ts';

/** Seconds until a deadline, rendered again as each of them passes. */
export function useRemaining(endsAt: string, clockOffsetMs: number): number {
  const [nowMs, setNowMs] = useState(() => Date.now());
  const seconds = remainingSeconds(endsAt, nowMs, clockOffsetMs);
  const isOver = seconds === 0;
  useEffect(() => {
    if (isOver) return undefined;
    const look = (): void => setNowMs(Date.now());
    // At once as well: while the time was up nobody looked at the clock.
    const first = setTimeout(look, 0);
    const timer = setInterval(look, 1000);
    return () => {
      clearTimeout(first);
      clearInterval(timer);
    };
  }, [isOver, endsAt]);
  return seconds;
}
