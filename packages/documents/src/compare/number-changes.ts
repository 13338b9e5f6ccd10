import type { Compared, Run } from './compared.ts';
import { isOtherShell } from './other-shell.ts';

/** The changes of a comparison in the order in which they are read, each with its number from 0 on. */
export interface NumberedChanges {
  /** Runs and blocks that differ. */
  readonly numbers: ReadonlyMap<Run | Compared, number>;
  readonly count: number;
}

/** Numbers the changes: neighbours in a line are one, and so is what moved from here to there in both places each. */
export function numberChanges(compared: readonly Compared[]): NumberedChanges {
  const numbers = new Map<Run | Compared, number>();
  let count = 0;
  const numberRuns = (runs: readonly Run[]): void => {
    let isOpen = false;
    for (const run of runs) {
      if (run.change === 'same') isOpen = false;
      else {
        if (!isOpen) count++;
        isOpen = true;
        numbers.set(run, count - 1);
      }
    }
  };
  const numberOne = (one: Compared): void => {
    if (one.change === 'deleted' || one.change === 'inserted') numbers.set(one, count++);
    if (one.change !== 'line' && one.change !== 'within') return;
    if (isOtherShell(one)) numbers.set(one, count++);
    if (one.change === 'line') numberRuns(one.runs);
    else for (const child of one.children) numberOne(child);
  };
  for (const one of compared) numberOne(one);
  return { numbers, count };
}
