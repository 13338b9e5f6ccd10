import type { LoadJob } from './job.ts';

/** Who sends which edit when: all writers in turn, evenly spaced. With each edit goes one message of presence. */
export interface Schedule {
  readonly writers: number;
  /** Milliseconds between two edits, of whomever. */
  readonly intervalMs: number;
  /** Edits before the measured ones. */
  readonly warmUpEdits: number;
  /** Edits in all. */
  readonly edits: number;
  /** Edits of each writer, besides the one that makes the paragraph and the mark at the end. */
  readonly editsPerWriter: number;
}

/** The last round is whole, so that all writers send the same number. */
export function planSchedule({ rooms, rate, seconds, warmUpSeconds }: LoadJob): Schedule {
  const writers = rooms.length * 2;
  const editsPerSecond = rate / 2;
  const rounds = (duration: number) => Math.ceil((duration * editsPerSecond) / writers);
  const warmUpRounds = rounds(warmUpSeconds);
  const editsPerWriter = warmUpRounds + rounds(seconds);
  return {
    writers,
    intervalMs: 1000 / editsPerSecond,
    warmUpEdits: warmUpRounds * writers,
    edits: editsPerWriter * writers,
    editsPerWriter,
  };
}
