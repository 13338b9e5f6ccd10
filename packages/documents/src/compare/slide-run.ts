/**
 * Of *the the* one *the* was taken out: the words do not tell which, the record does. A run that differs may stand a little
 * further on or back where its line says the same, and it is looked for there.
 */
import type { CreditedPart, Run } from './compared.ts';

interface Sliding {
  readonly runs: readonly Run[];
  /** Which of the runs. */
  readonly index: number;
  /** What is known of the run when it stood that many characters further on. */
  readonly find: (shift: number) => CreditedPart[];
}

/** Characters that a run is slid by at most. */
const FURTHEST = 200;

const textOf = (run: Run | undefined): string =>
  run !== undefined && 'text' in run.inline ? run.inline.text : '';

/** The characters that stand next to a run on its own side, in the direction `by`. */
function beside(runs: readonly Run[], index: number, by: 1 | -1): string {
  const own = runs[index]?.change;
  let text = '';
  for (let at = index + by; at >= 0 && at < runs.length && text.length < FURTHEST; at += by) {
    const run = runs[at];
    if (run === undefined || 'node' in run.inline) break;
    if (run.change !== 'same' && run.change !== 'reformatted' && run.change !== own) continue;
    text = by === 1 ? text + textOf(run) : textOf(run) + text;
  }
  return text;
}

/** Shifts by which the run says the same, nearest first. */
function shiftsOf(text: string, before: string, after: string): number[] {
  const [left, right]: number[][] = [[], []];
  const line = before + text + after;
  const start = before.length;
  for (let shift = 1; shift <= Math.min(before.length, FURTHEST); shift++) {
    if (line[start - shift] !== line[start - shift + text.length]) break;
    left?.push(-shift);
  }
  for (let shift = 1; shift <= Math.min(after.length, FURTHEST); shift++) {
    if (line[start + shift - 1] !== line[start + shift - 1 + text.length]) break;
    right?.push(shift);
  }
  return [...(left ?? []), ...(right ?? [])].toSorted((a, b) => Math.abs(a) - Math.abs(b));
}

const lengthOf = (parts: readonly CreditedPart[]): number =>
  parts.reduce((sum, { from, to }) => sum + to - from, 0);

/** Who is known for a run, where it stands or where it could stand as well. */
export function slideRun({ runs, index, find }: Sliding): CreditedPart[] {
  const text = textOf(runs[index]);
  let best = find(0);
  if (lengthOf(best) >= text.length) return best;
  for (const shift of shiftsOf(text, beside(runs, index, -1), beside(runs, index, 1))) {
    const found = find(shift);
    if (lengthOf(found) > lengthOf(best)) best = found;
    if (lengthOf(best) >= text.length) break;
  }
  return best;
}
