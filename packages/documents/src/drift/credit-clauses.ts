import type { Credit } from '../compare/compared.ts';
import { distinctCredits, type ClauseDrift } from './clause-drift.ts';

interface Touched {
  /** The ids of the draft's headings, in order. */
  readonly headings: readonly string[];
  /** Who touched a clause, by the id of its heading; empty for what stands before the first. */
  readonly touchedBy: (heading: string) => readonly Credit[];
}

/**
 * The same clauses, where those of which no word tells who made them differ name whoever touched them: formats, levels and
 * places have no author of their own.
 */
export function creditClauses(
  drift: readonly ClauseDrift[],
  { headings, touchedBy }: Touched,
): ClauseDrift[] {
  return drift.map((clause) => {
    const { by, heading, number } = clause;
    const id = number === undefined ? '' : heading === undefined ? undefined : headings[heading];
    if (by.length > 0 || id === undefined) return clause;
    return { ...clause, by: distinctCredits(touchedBy(id)) };
  });
}
