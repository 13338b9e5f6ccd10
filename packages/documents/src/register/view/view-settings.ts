import { z } from 'zod';
import { facets, groupings, type Facet, type Grouping } from './facet.ts';
import { riskFields, type RiskField } from './risk-field.ts';

/** One column to sort by; the first of several decides first. */
export interface SortBy {
  readonly field: RiskField;
  readonly isDescending: boolean;
}

/** For each facet the values of which a risk must have one. A facet that is not named does not filter. */
export type RiskFilter = { readonly [Name in Facet]?: readonly string[] | undefined };

/** How somebody looks at a register: shared as a view, or one's own. Says nothing about widths, which are personal. */
export interface ViewSettings {
  readonly search: string;
  readonly filter: RiskFilter;
  readonly sort: readonly SortBy[];
  readonly group: Grouping | undefined;
  /** Whether closed risks are shown. */
  readonly hasClosed: boolean;
  readonly hidden: readonly RiskField[];
  /** Columns from left to right; those that are not named follow in the usual order. */
  readonly order: readonly RiskField[];
}

/** How a register looks before anybody has said otherwise. */
export const firstSettings: ViewSettings = {
  search: '',
  filter: {},
  sort: [],
  group: undefined,
  hasClosed: false,
  hidden: ['description', 'raisedBy', 'links'],
  order: [],
};

/** More items than that nobody writes by hand. */
const MOST = 300;

/** A list out of which what is not known is left, so that an older browser can read a newer view. */
const listOf = <T extends z.ZodType>(item: T, otherwise: readonly z.output<T>[]) =>
  z
    .array(z.unknown())
    .max(MOST)
    .transform((items) =>
      items.flatMap((one) => {
        const parsed = item.safeParse(one);
        return parsed.success ? [parsed.data] : [];
      }),
    )
    .catch([...otherwise]);

const field = z.enum(riskFields);
const values = z.array(z.string().max(300)).min(1).max(MOST).optional().catch(undefined);
const filter = z
  .object(Object.fromEntries(facets.map((facet) => [facet, values])) as Record<Facet, typeof values>)
  .transform((found): RiskFilter => Object.fromEntries(Object.entries(found).filter(([, list]) => list)));

const settings = z.object({
  search: z.string().max(200).catch(''),
  filter: filter.catch({}),
  sort: listOf(z.object({ field, isDescending: z.boolean() }), []),
  group: z.enum(groupings).optional().catch(undefined),
  hasClosed: z.boolean().catch(false),
  hidden: listOf(field, firstSettings.hidden),
  order: listOf(field, []),
});

/** Reads settings that somebody's browser wrote, of any age: what is not known is passed over, nothing throws. */
export function readSettings(json: string | null): ViewSettings {
  try {
    const parsed = settings.safeParse(JSON.parse(json ?? '{}'));
    return parsed.success ? { ...parsed.data, group: parsed.data.group } : firstSettings;
  } catch {
    return firstSettings;
  }
}

/** Settings as a shared view keeps them: the same for what looks the same. */
export function writeSettings({
  search,
  filter,
  sort,
  group,
  hasClosed,
  hidden,
  order,
}: ViewSettings): string {
  const chosen = facets.flatMap((facet) => {
    const list = filter[facet];
    return list === undefined || list.length === 0 ? [] : [[facet, list.toSorted()] as const];
  });
  return JSON.stringify({
    search: search.trim(),
    filter: Object.fromEntries(chosen),
    sort,
    group,
    hasClosed,
    hidden: riskFields.filter((one) => hidden.includes(one)),
    order,
  });
}
