import type { RiskField } from '@entente/documents/register/view/risk-field';
import type { SortBy } from '@entente/documents/register/view/view-settings';

/** Columns in which the most is what one looks for first. */
const worstFirst: readonly RiskField[] = ['likelihood', 'impact', 'score', 'trend', 'links'];

/** More columns than that decide nothing any more. */
const MOST = 4;

/**
 * The sort after a column has been asked for once more: its first direction, then the other, then not at all.
 * @param isAdded keeps the other columns, which go on deciding first
 */
export function toggleSort(sort: readonly SortBy[], field: RiskField, isAdded: boolean): readonly SortBy[] {
  const current = sort.find((one) => one.field === field);
  const first = worstFirst.includes(field);
  const next =
    current === undefined
      ? { field, isDescending: first }
      : current.isDescending === first
        ? { field, isDescending: !first }
        : undefined;
  if (!isAdded) return next ? [next] : [];
  if (current === undefined) return next ? [...sort, next].slice(0, MOST) : sort;
  return sort.flatMap((one) => (one.field === field ? (next ? [next] : []) : [one]));
}

/** Sorts by a column in a given direction, alone. */
export const sortBy = (field: RiskField, isDescending: boolean): readonly SortBy[] => [
  { field, isDescending },
];

/** What sorting up and down is called where numbers, days and words mean something else by it. */
export function sortWords(field: RiskField): readonly [up: string, down: string] {
  if (field === 'dueOn' || field === 'reviewOn') return ['Earliest first', 'Latest first'];
  if (worstFirst.includes(field) || field === 'number') return ['Lowest first', 'Highest first'];
  return ['A to Z', 'Z to A'];
}
