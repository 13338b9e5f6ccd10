import type { WritingPremortem } from '@entente/protocol/api/premortem';
import { Text, Tooltip, VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { exactWords } from '../../ui/relative-time.ts';
import classes from './timer.module.css';
import { clockWords, spokenWords } from './timer-words.ts';

interface TimerProps {
  readonly session: WritingPremortem;
  /** Seconds left by the server's clock. */
  readonly seconds: number;
}

/** Says what is worth saying and is silent between. */
function SpokenTimer({ seconds }: { seconds: number }) {
  const before = useRef(seconds);
  const [words, setWords] = useState('');
  useEffect(() => {
    const next = spokenWords(before.current, seconds);
    before.current = seconds;
    if (next !== undefined) setWords(next);
  }, [seconds]);
  return <VisuallyHidden aria-live="polite">{words}</VisuallyHidden>;
}

const hourWords = (at: Date): string =>
  new Intl.DateTimeFormat(undefined, { hour: 'numeric', minute: '2-digit' }).format(at);

/** How much time is left, for everybody the same. */
export function Timer({ session, seconds }: TimerProps) {
  const endsAt = new Date(session.endsAt);
  const wholeSeconds = Math.max(1, (endsAt.getTime() - new Date(session.started.at).getTime()) / 1000);
  const share = Math.min(1, seconds / wholeSeconds);
  const isLast = seconds <= 60;
  return (
    <div className={classes.timer} data-last={isLast}>
      <div className={classes.line}>
        <span role="timer" aria-live="off" aria-label="Time left" className={classes.clock}>
          {clockWords(seconds)}
        </span>
        <Tooltip label={exactWords(endsAt)}>
          <Text component="span" size="sm" c="dimmed">
            {seconds > 0 ? `until ${hourWords(endsAt)}` : 'Time is up'}
          </Text>
        </Tooltip>
      </div>
      <div className={classes.track} aria-hidden>
        <div className={classes.left} style={{ transform: `scaleX(${share})` }} />
      </div>
      <SpokenTimer seconds={seconds} />
    </div>
  );
}
