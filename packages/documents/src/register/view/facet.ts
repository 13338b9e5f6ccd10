import { encodeOwner } from '../../entries/owner.ts';
import type { Risk } from '../risk.ts';
import { levels, levelOf, scoreOf } from '../score.ts';
import { riskResponses, riskStatuses } from '../schema.ts';
import { firmOf, nameOfOwner } from '../../entries/view-people.ts';
import type { ViewContext } from './view-context.ts';
import { dayFacet, dayFacetValues } from './day-facet.ts';

/** What risks are filtered and grouped by. A facet has one value for each risk, a string; the empty one means none. */
export const facets = [
  'status',
  'level',
  'likelihood',
  'impact',
  'category',
  'response',
  'owner',
  'firm',
  'raisedBy',
  'due',
  'review',
  'links',
] as const;

export type Facet = (typeof facets)[number];

/** The facets that make sensible groups. */
export const groupings = [
  'category',
  'status',
  'owner',
  'firm',
  'level',
  'response',
] as const satisfies Facet[];

export type Grouping = (typeof groupings)[number];

const level = (risk: Risk): string => {
  const score = scoreOf(risk);
  return score === undefined ? '' : levelOf(score);
};

const valueReaders: Readonly<Record<Facet, (risk: Risk, context: ViewContext) => string>> = {
  status: ({ status }) => status,
  level,
  likelihood: ({ likelihood }) => String(likelihood ?? ''),
  impact: ({ impact }) => String(impact ?? ''),
  category: ({ category }, { categories }) => categories.find(({ id }) => id === category)?.id ?? '',
  response: ({ response }) => response ?? '',
  owner: ({ owner }) => encodeOwner(owner) ?? '',
  firm: ({ owner }, context) => firmOf(owner, context) ?? '',
  raisedBy: ({ raisedBy }) => raisedBy ?? '',
  due: (risk, { today }) => dayFacet(risk.dueOn, risk.status, today),
  review: (risk, { today }) => dayFacet(risk.reviewOn, risk.status, today),
  links: ({ links }) => (links.length > 0 ? 'some' : ''),
};

/** The value of a facet for a risk: an id, an owner as `encodeOwner` writes it, or a word of the lists below. */
export const facetOf = (facet: Facet, risk: Risk, context: ViewContext): string =>
  valueReaders[facet](risk, context);

const steps = ['5', '4', '3', '2', '1'];

/** Facets whose values are a closed list, in the order in which people read them. */
const closedLists: Readonly<Partial<Record<Facet, readonly string[]>>> = {
  status: riskStatuses,
  level: levels.toReversed(),
  likelihood: steps,
  impact: steps,
  response: riskResponses,
  due: dayFacetValues,
  review: dayFacetValues,
  links: ['some'],
};

/** The values that can be chosen from, in order and with *none* at the end: closed lists whole, people as they occur. */
export function facetValues(facet: Facet, risks: readonly Risk[], context: ViewContext): readonly string[] {
  const known =
    closedLists[facet] ??
    (facet === 'category' ? context.categories.map(({ id }) => id) : undefined) ??
    (facet === 'firm' ? context.firms.map(({ id }) => id) : undefined);
  if (known !== undefined) return facet === 'status' ? known : [...known, ''];
  const found = new Set(risks.map((risk) => facetOf(facet, risk, context)));
  found.delete('');
  const people = [...found].map((value) => ({ value, name: personOf(facet, value, context) }));
  return [...people.toSorted((a, b) => a.name.localeCompare(b.name)).map(({ value }) => value), ''];
}

/** The name behind a value of the facets *owner* and *raised by*. */
function personOf(facet: Facet, value: string, context: ViewContext): string {
  return facet === 'owner' ? nameOfOwner(value, context) : (context.people.get(value)?.name ?? value);
}
