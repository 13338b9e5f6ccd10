import { PersonAvatar } from '../../ui/person-avatar.tsx';
import { exactWords } from '../../ui/relative-time.ts';
import type { Axis } from './axis.ts';
import type { Look } from './looks.ts';
import classes from './playback.module.css';

const count = new Intl.NumberFormat();

interface WhoLineProps {
  readonly seq: number;
  readonly head: number;
  readonly axis: Axis;
  readonly looks: readonly Look[];
}

/** A place in a record, in words: *Edit 12 of 260, Maya for Northwind, Tue 3 March …*. */
export function placeWords({ seq, head, axis, looks }: WhoLineProps): string {
  const look = looks[axis.personOf(seq) ?? -1];
  const atMs = axis.timeOf(seq);
  const who = look && [look.name, look.firm?.name].filter(Boolean).join(' for ');
  const at = atMs === undefined ? undefined : exactWords(new Date(atMs));
  return [`Edit ${count.format(seq)} of ${count.format(head)}`, who, at].filter(Boolean).join(', ');
}

/** Who is writing at the shown place, for which firm, and when. */
export function WhoLine({ seq, head, axis, looks }: WhoLineProps) {
  const look = looks[axis.personOf(seq) ?? -1];
  const atMs = axis.timeOf(seq);
  return (
    <div className={classes.who} data-testid="playback-who">
      {look?.firm && <PersonAvatar name={look.name} colour={look.firm.colour} size={24} />}
      <div className={classes.whoWords}>
        <span className={classes.whoName}>
          {look ? <strong>{look.name}</strong> : 'Not read yet'}
          {look?.firm && ` · ${look.firm.name}`}
        </span>
        <span className={classes.detail}>
          {atMs !== undefined && (
            <time dateTime={new Date(atMs).toISOString()}>{exactWords(new Date(atMs))}</time>
          )}
          {atMs !== undefined && ' · '}
          {count.format(seq)} of {count.format(head)}
        </span>
      </div>
    </div>
  );
}
