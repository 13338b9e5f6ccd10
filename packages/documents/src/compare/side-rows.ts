import type { Compared } from './compared.ts';

/** Blocks that stand beside each other: what was, and what became of it. */
export interface SideRow {
  readonly before: Compared | undefined;
  readonly after: Compared | undefined;
}

/** The blocks of a comparison as rows of two columns; what was taken out stands beside what came in its place. */
export function sideRows(compared: readonly Compared[]): SideRow[] {
  const rows: SideRow[] = [];
  let [deleted, inserted]: [Compared[], Compared[]] = [[], []];
  const endGap = (): void => {
    for (let at = 0; at < Math.max(deleted.length, inserted.length); at++)
      rows.push({ before: deleted[at], after: inserted[at] });
    [deleted, inserted] = [[], []];
  };
  for (const one of compared) {
    if (one.change === 'deleted') deleted.push(one);
    else if (one.change === 'inserted') inserted.push(one);
    else {
      endGap();
      rows.push({ before: one, after: one });
    }
  }
  endGap();
  return rows;
}
