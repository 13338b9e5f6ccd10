import { encodeOwner } from '../../entries/owner.ts';
import { firmOf, nameOfOwner } from '../../entries/view-people.ts';
import type { Decision } from '../decision.ts';
import { standingOf, standings } from '../standing.ts';
import type { LogContext } from './log-context.ts';
import { reviewDueOf, reviewDues } from './review-due.ts';

/** What decisions are filtered by. */
export const logFacets = ['state', 'decider', 'owner', 'firm', 'raisedFor', 'tag', 'review'] as const;

export type LogFacet = (typeof logFacets)[number];

/** Words that two people write differently are one value all the same. */
const fold = (words: string): string => words.replaceAll(/\s+/g, ' ').trim().toLowerCase();

const valueReaders: Readonly<
  Record<LogFacet, (decision: Decision, context: LogContext) => readonly string[]>
> = {
  state: (decision, { rulings }) => [standingOf(decision, rulings)],
  decider: ({ decider }) => [fold(decider)],
  owner: ({ owner }) => [encodeOwner(owner) ?? ''],
  firm: ({ owner }, context) => [firmOf(owner, context) ?? ''],
  raisedFor: ({ raisedFor }) => [raisedFor ?? ''],
  tag: ({ tags }) => (tags.length === 0 ? [''] : tags.map(({ name }) => fold(name))),
  review: (decision, context) => [reviewDueOf(decision, context)],
};

/** The values of a facet for a decision, one or more; the empty one is *none*. */
export const facetValuesOf = (facet: LogFacet, decision: Decision, context: LogContext): readonly string[] =>
  valueReaders[facet](decision, context);

/** Something to filter by. */
export interface FacetChoice {
  readonly value: string;
  /** As somebody wrote it, or a name; empty where the page has a word of its own, or somebody has left. */
  readonly name: string;
  /** How many decisions have it. */
  readonly count: number;
}

/** The lists that are closed, in the order in which people read them. */
const closedLists: Readonly<Partial<Record<LogFacet, readonly string[]>>> = {
  state: standings,
  review: reviewDues,
};

type NameReader = (value: string, decision: Decision, context: LogContext) => string;

const nameOfFirm: NameReader = (value, _, { firms }) => firms.find(({ id }) => id === value)?.name ?? '';

const nameReaders: Readonly<Record<LogFacet, NameReader>> = {
  state: () => '',
  review: () => '',
  decider: (_, { decider }) => decider.replaceAll(/\s+/g, ' ').trim(),
  owner: (value, _, context) => nameOfOwner(value, context),
  firm: nameOfFirm,
  raisedFor: nameOfFirm,
  tag: (value, { tags }) => tags.find(({ name }) => fold(name) === value)?.name ?? '',
};

/** The values that occur, counted: closed lists in their order, the others by name, *none* last. */
export function facetChoices(
  facet: LogFacet,
  decisions: readonly Decision[],
  context: LogContext,
): readonly FacetChoice[] {
  const found = new Map<string, FacetChoice>();
  for (const decision of decisions)
    for (const value of facetValuesOf(facet, decision, context)) {
      const { count, name } = found.get(value) ?? {
        count: 0,
        name: nameReaders[facet](value, decision, context),
      };
      found.set(value, { value, name, count: count + 1 });
    }
  const closed = closedLists[facet];
  if (closed !== undefined) return closed.flatMap((value) => found.get(value) ?? []);
  return [...found.values()].toSorted(
    (a, b) => Number(a.value === '') - Number(b.value === '') || a.name.localeCompare(b.name),
  );
}
