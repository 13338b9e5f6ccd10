import type { UnreadableEntry } from '../../entries/unreadable.ts';
import type { Risk } from '../risk.ts';
import { facetOf, facets, facetValues, type Grouping } from './facet.ts';
import { matchesWords } from './search-risks.ts';
import type { Place } from '../../entries/hold-places.ts';
import { searchWords } from '../../entries/search-words.ts';
import { sortRisks, type Trends } from './sort-risks.ts';
import type { ViewContext } from './view-context.ts';
import type { RiskFilter, ViewSettings } from './view-settings.ts';

/** What a view shows of a register, in order. */
export interface Arrangement {
  readonly places: readonly Place[];
  /** Closed risks that the view would show, if it showed closed ones. */
  readonly closed: number;
}

type Entries = readonly (Risk | UnreadableEntry)[];
type Around = ViewContext & { readonly trends?: Trends | undefined };

/** Whether a risk passes the filter; risks with none of a chosen value do when *none*, the empty one, is chosen. */
export function matchesFilter(filter: RiskFilter, risk: Risk, context: ViewContext): boolean {
  return facets.every((facet) => {
    const values = filter[facet];
    return values === undefined || values.length === 0 || values.includes(facetOf(facet, risk, context));
  });
}

/** Whoever filters by the status *closed* wants to see them, whatever the switch says. */
const showsClosed = ({ hasClosed, filter }: ViewSettings): boolean =>
  hasClosed || filter.status?.includes('closed') === true;

function grouped(risks: readonly Risk[], group: Grouping, context: ViewContext): Place[] {
  const found = Map.groupBy(risks, (risk) => facetOf(group, risk, context));
  const known = facetValues(group, risks, context);
  const values = [...known, ...[...found.keys()].filter((value) => !known.includes(value))];
  return values.flatMap((value) => (found.get(value) ?? []).map(({ id }) => ({ id, group: value })));
}

/** Entries that cannot be read have nothing to be filtered by: they show at the end of every unfiltered view. */
function unreadablePlaces(entries: Entries, { search, filter }: ViewSettings): Place[] {
  if (search.trim() !== '' || Object.keys(filter).length > 0) return [];
  return entries.flatMap(({ kind, id }) => (kind === 'unreadable' ? [{ id, group: undefined }] : []));
}

/** The entries of a register as these settings show them. */
export function arrangeRisks(entries: Entries, settings: ViewSettings, around: Around): Arrangement {
  const words = searchWords(settings.search);
  const risks = entries.filter((entry) => entry.kind === 'risk');
  const fitting = risks.filter(
    (risk) => matchesFilter(settings.filter, risk, around) && matchesWords(words, risk, around),
  );
  const shown = showsClosed(settings) ? fitting : fitting.filter(({ status }) => status !== 'closed');
  const sorted = sortRisks(shown, settings.sort, around);
  const { group } = settings;
  const places =
    group === undefined ? sorted.map(({ id }) => ({ id, group })) : grouped(sorted, group, around);
  return {
    places: [...places, ...unreadablePlaces(entries, settings)],
    closed: fitting.length - shown.length,
  };
}
