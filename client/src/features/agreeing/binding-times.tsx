import type { Party } from '@entente/protocol/api/proposals';
import classes from './agreeing.module.css';
import { listWords } from './part-words.ts';

interface BindingTimesProps {
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly parties: readonly Party[];
}

const wordsIn = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat(undefined, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
    timeZone,
  }).format(new Date(at));

/** A time that binds, as the clocks of all firms show it; firms of one zone share a line. */
export function BindingTimes({ at, parties }: BindingTimesProps) {
  const zones = [...new Set(parties.map(({ timeZone }) => timeZone))];
  return (
    <time dateTime={at} className={classes.times}>
      {zones.map((timeZone) => (
        <span key={timeZone} title={timeZone}>
          {wordsIn(at, timeZone)}
          {', '}
          {listWords(parties.filter((party) => party.timeZone === timeZone).map(({ firm }) => firm))}
        </span>
      ))}
    </time>
  );
}
