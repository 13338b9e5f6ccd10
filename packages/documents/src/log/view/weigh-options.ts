import type { EntryId } from '../../entries/entry-id.ts';
import type { Decision, Option } from '../decision.ts';

/** Points that an option can have for one criterion. */
export const MOST_POINTS = 5;

/** What an option comes to. */
export interface OptionTotal {
  /** Points times weights, added up. */
  readonly total: number;
  /** Criteria that it has no points for yet; each counts nothing. */
  readonly missing: number;
}

/** The weighted totals of a matrix. */
export interface Weighing {
  readonly totals: ReadonlyMap<EntryId, OptionTotal>;
  /** What an option with full points for everything would come to. */
  readonly most: number;
  /** The options with the highest total, several when they are equal; none before anybody has given points. */
  readonly best: ReadonlySet<EntryId>;
}

/** What of a decision is weighed. */
interface Weighable extends Pick<Decision, 'criteria'> {
  readonly options: readonly Pick<Option, 'id' | 'points'>[];
}

/** Weighs the options of a decision by its criteria. */
export function weighOptions({ options, criteria }: Weighable): Weighing {
  const totals = new Map(
    options.map(({ id, points }) => {
      const said = criteria.filter((criterion) => points.has(criterion.id));
      const total = said.reduce(
        (sum, criterion) => sum + criterion.weight * (points.get(criterion.id) ?? 0),
        0,
      );
      return [id, { total, missing: criteria.length - said.length }];
    }),
  );
  const highest = Math.max(0, ...[...totals.values()].map(({ total }) => total));
  const best = [...totals].filter(([, { total }]) => highest > 0 && total === highest).map(([id]) => id);
  return {
    totals,
    most: MOST_POINTS * criteria.reduce((sum, { weight }) => sum + weight, 0),
    best: new Set(best),
  };
}
