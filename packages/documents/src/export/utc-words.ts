/** A time as a reader anywhere reads it: `2026-11-21 14:02:11 UTC`. */
export const utcWords = (at: string): string =>
  `${new Date(at).toISOString().slice(0, 19).replace('T', ' ')} UTC`;
