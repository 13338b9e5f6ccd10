import type { Compared } from '@entente/documents/compare/compared';
import { clauseNumbers } from '@entente/documents/compare/summarize-clauses';

/** The numbers of the headings of a comparison, in the older text and in the newer one. */
export interface Numbers {
  readonly before: ReadonlyMap<Compared, string>;
  readonly after: ReadonlyMap<Compared, string>;
}

/** Counts the clauses of a comparison, which takes a walk through all of it. */
export function numbersOf(compared: readonly Compared[]): Numbers {
  const of = (side: 'before' | 'after') =>
    new Map(
      [...clauseNumbers(compared, side)].flatMap(([at, number]) => {
        const one = compared[at];
        return one === undefined ? [] : [[one, number] as const];
      }),
    );
  return { before: of('before'), after: of('after') };
}
