import { useInterval } from '@mantine/hooks';
import { useState } from 'react';

const MINUTE_MS = 60_000;

/** The day of a moment in the reader's own time zone, `2026-11-21`. */
export function localDay(at: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
}

/** Today in the reader's own time zone, `2026-11-21`; tomorrow's when it has come. */
export function useToday(): string {
  const [today, setToday] = useState(() => localDay(new Date()));
  useInterval(() => setToday(localDay(new Date())), MINUTE_MS, { autoInvoke: true });
  return today;
}
