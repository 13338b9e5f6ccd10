import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Register } from '@entente/documents/register/risk';
import { arrangeRisks } from '@entente/documents/register/view/arrange-risks';
import type { ViewContext } from '@entente/documents/register/view/view-context';
import type { ViewSettings } from '@entente/documents/register/view/view-settings';
import { useMemo } from 'react';

type Entry = Register['entries'][number];

/** The entries beside one; undefined at the ends. */
export interface Neighbours {
  readonly previous: Entry | undefined;
  readonly next: Entry | undefined;
}

interface Around {
  readonly register: Register;
  readonly settings: ViewSettings;
  readonly context: ViewContext;
}

/** The entries before and after one as the grid shows them; one that the grid leaves out leads to the first. */
export function useNeighbours(id: EntryId | undefined, { register, settings, context }: Around): Neighbours {
  return useMemo(() => {
    if (id === undefined) return { previous: undefined, next: undefined };
    const shown = arrangeRisks(register.entries, settings, context).places.map((place) => place.id);
    const at = shown.indexOf(id);
    const find = (place: number): Entry | undefined =>
      register.entries.find((entry) => entry.id === shown[place]);
    return { previous: at > 0 ? find(at - 1) : undefined, next: find(at + 1) };
  }, [id, register, settings, context]);
}
