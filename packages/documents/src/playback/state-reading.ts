import type * as Y from 'yjs';
import type { PlayedRecord } from './played-record.ts';
import { NEVER } from './seq-table.ts';

/** What is read, and what is found out on the way. */
export interface StateReading {
  readonly record: PlayedRecord;
  readonly seq: number;
  /** The last edit, up to `seq`, that touched what was read. */
  since: number;
  /** The first edit behind `seq` that touches it. */
  until: number;
}

/** An edit touches what is being read. */
export function note(reading: StateReading, edit: number): void {
  if (edit <= reading.seq) reading.since = Math.max(reading.since, edit);
  else reading.until = Math.min(reading.until, edit);
}

type Presence = 'to come' | 'there' | 'gone';

/** Where what a clock stands for was at the seq that is read. */
export function presenceOf(reading: StateReading, client: number, clock: number): Presence {
  const { record, seq } = reading;
  const came = record.came.of(client)[clock] ?? NEVER;
  const went = record.went.of(client)[clock] ?? NEVER;
  note(reading, came);
  note(reading, went);
  if (came > seq) return 'to come';
  return went > seq ? 'there' : 'gone';
}

/** Whether an item had come and not yet gone. */
export const isThere = (reading: StateReading, { id }: Y.Item): boolean =>
  presenceOf(reading, id.client, id.clock) === 'there';
