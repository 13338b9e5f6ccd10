import type { Category } from '@entente/documents/register/risk';
import type { Trends } from '@entente/documents/register/view/sort-risks';
import type { ViewContext } from '@entente/documents/register/view/view-context';
import type { Alliance, Firm, Member } from '@entente/protocol/api/people';
import { useMemo } from 'react';
import { useToday } from '../../ui/use-today.ts';
import { useSteady } from './use-steady.ts';

/** What every cell of the grid may need to know besides its risk. Stays the same object while none of it changes. */
export interface GridWorld extends ViewContext {
  readonly members: readonly Member[];
  readonly firms: readonly Firm[];
  readonly trends: Trends | undefined;
}

interface Sources {
  readonly alliance: Alliance;
  readonly members: readonly Member[];
  readonly categories: readonly Category[];
  readonly trends: Trends | undefined;
}

/** Whoever reads the history makes trends anew with each edit; rows need to know only of those that differ. */
const isSameTrends = (a: Trends | undefined, b: Trends | undefined): boolean =>
  a?.size === b?.size && [...(a ?? [])].every(([id, trend]) => b?.get(id) === trend);

/** Gathers what stands around the risks. */
export function useGridWorld({ alliance, members, categories, ...sources }: Sources): GridWorld {
  const today = useToday();
  const { firms } = alliance;
  const trends = useSteady(sources.trends, isSameTrends);
  return useMemo(
    () => ({
      people: new Map(members.map(({ userId, name, firmId }) => [userId, { name, firmId }])),
      members,
      firms,
      categories,
      trends,
      today,
    }),
    [members, firms, categories, trends, today],
  );
}
