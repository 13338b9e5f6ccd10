import type { Compared, Inline, Run } from './compared.ts';

type Differing = Run & { readonly change: 'deleted' | 'inserted' };

const isDiffering = (run: Run | undefined): run is Differing =>
  run?.change === 'deleted' || run?.change === 'inserted';

const isSpace = (run: Run): boolean =>
  run.change === 'same' && 'text' in run.inline && run.inline.text.trim() === '';

function joinInto(runs: Run[], change: Differing['change'], inline: Inline): void {
  const last = runs.at(-1);
  const isOne =
    last !== undefined &&
    'text' in last.inline &&
    'text' in inline &&
    JSON.stringify(last.inline.marks) === JSON.stringify(inline.marks);
  if (isOne && 'text' in last.inline && 'text' in inline)
    runs[runs.length - 1] = { change, inline: { ...inline, text: last.inline.text + inline.text } };
  else runs.push({ change, inline });
}

/** Everything taken out, then everything put in. */
function inOrder(group: readonly Run[]): Run[] {
  const sides: Record<Differing['change'], Run[]> = { deleted: [], inserted: [] };
  for (const run of group) {
    if (run.change !== 'inserted') joinInto(sides.deleted, 'deleted', run.inline);
    if (run.change !== 'deleted') joinInto(sides.inserted, 'inserted', run.inline);
  }
  return [...sides.deleted, ...sides.inserted];
}

/** Where a group of changes ends that begins at `at`: behind it something stays that is more than a space. */
function endOfGroup(runs: readonly Run[], at: number): number {
  let end = at;
  while (end < runs.length) {
    const run = runs[end];
    if (run === undefined) break;
    if (isDiffering(run)) end += 1;
    else if (end > at && isSpace(run) && isDiffering(runs[end + 1])) end += 2;
    else break;
  }
  return end;
}

const hasBoth = (group: readonly Run[]): boolean =>
  group.some(({ change }) => change === 'deleted') && group.some(({ change }) => change === 'inserted');

/** One sentence for another reads as two sentences, not as words that take turns: spaces in between go along. */
export function smoothRuns(runs: readonly Run[]): Run[] {
  const smooth: Run[] = [];
  for (let at = 0; at < runs.length;) {
    const end = Math.max(at + 1, endOfGroup(runs, at));
    const group = runs.slice(at, end);
    smooth.push(...(hasBoth(group) ? inOrder(group) : group));
    at = end;
  }
  return smooth;
}

function smoothOne(one: Compared): Compared {
  switch (one.change) {
    case 'line':
      return { ...one, runs: smoothRuns(one.runs) };
    case 'within':
      return { ...one, children: one.children.map(smoothOne) };
    case 'inserted':
      return one.changes === undefined ? one : { ...one, changes: smoothOne(one.changes) };
    case 'same':
    case 'deleted':
      return one;
  }
}

/** A comparison as people read it best; both texts can still be read out of it. */
export const smoothChanges = (compared: readonly Compared[]): Compared[] => compared.map(smoothOne);
