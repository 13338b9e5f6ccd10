import type { UnreadableEntry } from '../../entries/unreadable.ts';
import type { Place } from '../../entries/hold-places.ts';
import { searchWords } from '../../entries/search-words.ts';
import { ownerName } from '../../entries/view-people.ts';
import type { Decision } from '../decision.ts';
import { standingOf, standings } from '../standing.ts';
import { facetValuesOf, logFacets, type LogFacet } from './facet.ts';
import type { LogContext } from './log-context.ts';
import { hasWords } from './search-decisions.ts';

/** What a list of decisions can be sorted by. */
export const logSorts = ['number', 'title', 'state', 'owner', 'decidedOn', 'reviewOn'] as const;

export type LogSort = (typeof logSorts)[number];

/** How somebody looks at the list of a log. */
export interface LogSettings {
  readonly search: string;
  /** The values chosen, by facet; a facet without any filters nothing. */
  readonly filter: Readonly<Partial<Record<LogFacet, readonly string[]>>>;
  readonly sort: LogSort;
  readonly isDescending: boolean;
}

/** The list as it first shows: the newest decision on top. */
export const firstLogSettings: LogSettings = { search: '', filter: {}, sort: 'number', isDescending: true };

type Sortable = string | number | undefined;

const orNothing = (words: string): Sortable => (words === '' ? undefined : words);

const readers: Readonly<Record<LogSort, (decision: Decision, context: LogContext) => Sortable>> = {
  // What has no number yet is the newest of all.
  number: ({ number }) => number ?? Number.MAX_SAFE_INTEGER,
  title: ({ title }) => orNothing(title.trim()),
  state: (decision, { rulings }) => standings.indexOf(standingOf(decision, rulings)),
  owner: ({ owner }, context) => (owner === undefined ? undefined : orNothing(ownerName(owner, context))),
  decidedOn: ({ decidedOn }) => decidedOn,
  reviewOn: ({ reviewOn }) => reviewOn,
};

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

const compareTwo = (a: string | number, b: string | number): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b));

/** What a decision has nothing of stands last, whichever way one sorts. */
function compareValues(a: Sortable, b: Sortable, isDescending: boolean): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return isDescending ? compareTwo(b, a) : compareTwo(a, b);
}

/** Whether the settings leave anything out. */
export const isFiltering = ({ search, filter }: LogSettings): boolean =>
  search.trim() !== '' || logFacets.some((facet) => (filter[facet] ?? []).length > 0);

/** Whether a decision has one of the chosen values of every facet that filters. */
export const matchesFilter = ({ filter }: LogSettings, decision: Decision, context: LogContext): boolean =>
  logFacets.every((facet) => {
    const wanted = filter[facet] ?? [];
    return wanted.length === 0 || facetValuesOf(facet, decision, context).some((one) => wanted.includes(one));
  });

/** The decisions of a log as these settings show them. What cannot be read stands at the end of an unfiltered list. */
export function arrangeDecisions(
  entries: readonly (Decision | UnreadableEntry)[],
  settings: LogSettings,
  context: LogContext,
): readonly Place[] {
  const words = searchWords(settings.search);
  const keyed = entries.flatMap((entry) => {
    const isShown =
      entry.kind === 'decision' && matchesFilter(settings, entry, context) && hasWords(words, entry, context);
    return isShown ? [{ id: entry.id, key: readers[settings.sort](entry, context) }] : [];
  });
  const sorted = keyed.toSorted((a, b) => compareValues(a.key, b.key, settings.isDescending));
  const unreadable = isFiltering(settings) ? [] : entries.filter(({ kind }) => kind === 'unreadable');
  return [...sorted, ...unreadable].map(({ id }) => ({ id, group: undefined }));
}
