import type { EntryId } from '../../entries/entry-id.ts';
import type { Risk } from '../risk.ts';
import { scoreOf } from '../score.ts';
import { riskResponses, riskStatuses } from '../schema.ts';
import type { RiskField } from './risk-field.ts';
import { ownerName } from '../../entries/view-people.ts';
import type { ViewContext } from './view-context.ts';
import type { SortBy } from './view-settings.ts';

type Sortable = string | number | undefined;

/** How the score of a risk has moved: below, at or above what it was. */
export type Trends = ReadonlyMap<EntryId, -1 | 0 | 1>;

type Reading = ViewContext & { readonly trends?: Trends | undefined };

const orNothing = (words: string): Sortable => (words === '' ? undefined : words);

const readers: Readonly<Record<RiskField, (risk: Risk, context: Reading) => Sortable>> = {
  number: ({ number }) => number,
  title: ({ title }) => orNothing(title),
  description: ({ description }) => orNothing(description),
  category: ({ category }, { categories }) => categories.find(({ id }) => id === category)?.name,
  likelihood: ({ likelihood }) => likelihood,
  impact: ({ impact }) => impact,
  score: scoreOf,
  trend: ({ id }, { trends }) => trends?.get(id),
  response: ({ response }) => (response === undefined ? undefined : riskResponses.indexOf(response)),
  mitigation: ({ mitigation }) => orNothing(mitigation),
  owner: ({ owner }, context) => (owner === undefined ? undefined : orNothing(ownerName(owner, context))),
  raisedBy: ({ raisedBy }, { people }) => people.get(raisedBy ?? '')?.name,
  dueOn: ({ dueOn }) => dueOn,
  reviewOn: ({ reviewOn }) => reviewOn,
  status: ({ status }) => riskStatuses.indexOf(status),
  links: ({ links }) => (links.length === 0 ? undefined : links.length),
};

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compareTwo = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** What a risk has nothing of stands last, whichever way one sorts. */
function compareValues(a: Sortable, b: Sortable, isDescending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return isDescending ? compareTwo(b, a) : compareTwo(a, b);
}

/**
 * Risks by these columns, the first deciding first; equal ones stay in the order in which they came. Each value is
 * read once, not once for each comparison.
 */
export function sortRisks(
  risks: readonly Risk[],
  sort: readonly SortBy[],
  context: Reading,
): readonly Risk[] {
  if (sort.length === 0) return risks;
  const keyed = risks.map((risk) => ({ risk, keys: sort.map(({ field }) => readers[field](risk, context)) }));
  const sorted = keyed.toSorted((a, b) => {
    for (const [at, { isDescending }] of sort.entries()) {
      const order = compareValues(a.keys[at], b.keys[at], isDescending);
      if (order !== 0) return order;
    }
    return 0;
  });
  return sorted.map(({ risk }) => risk);
}
