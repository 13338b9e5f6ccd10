const MINUTE = 60;

/** Whole seconds until a deadline by the server's clock; 0 when it has passed. */
export function remainingSeconds(endsAt: string, nowMs: number, clockOffsetMs: number): number {
  const remainingMs = new Date(endsAt).getTime() - (nowMs + clockOffsetMs);
  return Math.max(0, Math.ceil(remainingMs / 1000));
}

/** `4:05`, as a clock shows it. */
export function clockWords(seconds: number): string {
  return `${Math.floor(seconds / MINUTE)}:${String(seconds % MINUTE).padStart(2, '0')}`;
}

/** *3 minutes*, rounded up, for sentences. */
export function minutesWords(seconds: number): string {
  const minutes = Math.ceil(seconds / MINUTE);
  return minutes === 1 ? '1 minute' : `${minutes} minutes`;
}

/**
 * What is said aloud when the time goes from one second to another: with one minute left, at the end, and when somebody
 * has given more. Everything else would talk over people's thoughts.
 */
export function spokenWords(before: number, now: number): string | undefined {
  if (now > before + 1) return `There is more time: ${minutesWords(now)} left.`;
  if (before > 0 && now === 0) return 'Time is up. Cards can still be added until they are revealed.';
  if (before > MINUTE && now <= MINUTE) return 'One minute left.';
  return undefined;
}
