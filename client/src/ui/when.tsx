import { Tooltip } from '@mantine/core';
import { useEffect, useState } from 'react';
import { exactWords, relativeWords } from './relative-time.ts';

const REFRESH_MS = 30_000;

/** A time as the reader would say it; the exact time and zone on hover and for screen readers that ask. */
export function When({ at }: { at: string }) {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date()), REFRESH_MS);
    return () => clearInterval(timer);
  }, []);
  const date = new Date(at);
  return (
    <Tooltip label={exactWords(date)}>
      <time dateTime={at}>{relativeWords(date, now)}</time>
    </Tooltip>
  );
}
