import type { ClauseDrift } from './clause-drift.ts';

/** Clauses that differ by the same firms; no firm while nobody is known. */
export interface DriftShare {
  /** Sorted. */
  readonly firmIds: readonly string[];
  readonly clauses: number;
}

/** How far a draft has drifted, in numbers. */
export interface DriftCount {
  /** Clauses that say something else. */
  readonly clauses: number;
  /** Clauses of which the format alone differs. */
  readonly formats: number;
  /** Of the clauses that say something else: the largest first. */
  readonly shares: readonly DriftShare[];
}

/** Counts the clauses that differ, and by which firms. */
export function countDrift(drift: readonly Pick<ClauseDrift, 'kind' | 'by'>[]): DriftCount {
  const said = drift.filter(({ kind }) => kind !== 'format');
  const firmsOf = ({ by }: Pick<ClauseDrift, 'by'>): string[] =>
    [...new Set(by.map(({ firmId }) => firmId))].toSorted();
  const byFirms = Map.groupBy(said, (clause) => firmsOf(clause).join(' '));
  const shares = [...byFirms].map(([firms, clauses]) => ({
    firmIds: firms === '' ? [] : firms.split(' '),
    clauses: clauses.length,
  }));
  return {
    clauses: said.length,
    formats: drift.length - said.length,
    shares: shares.toSorted(
      (one, other) =>
        other.clauses - one.clauses || one.firmIds.join(' ').localeCompare(other.firmIds.join(' ')),
    ),
  };
}
