import type { EntryId } from '@entente/documents/entries/entry-id';
import type { UnreadableEntry } from '@entente/documents/entries/unreadable';
import type { Risk } from '@entente/documents/register/risk';
import type { Place } from '@entente/documents/entries/hold-places';

/** A line that heads a group. */
export interface GroupRow {
  readonly kind: 'group';
  readonly key: string;
  /** The value of the facet that groups. */
  readonly group: string;
  readonly count: number;
  readonly isOpen: boolean;
}

/** A line of one entry. */
export interface EntryRow {
  readonly kind: 'entry';
  /** The id of the entry. */
  readonly key: EntryId;
  readonly entry: Risk | UnreadableEntry;
}

export type GridRow = GroupRow | EntryRow;

export const groupKey = (group: string): string => `group ${group}`;

/** The lines of the grid: entries in their places, a line before each group, and those of closed groups left out. */
export function buildRows(
  places: readonly Place[],
  entries: ReadonlyMap<EntryId, Risk | UnreadableEntry>,
  closedGroups: ReadonlySet<string>,
): readonly GridRow[] {
  const counts = new Map<string | undefined, number>();
  for (const { group } of places) counts.set(group, (counts.get(group) ?? 0) + 1);
  const rows: GridRow[] = [];
  let current: string | undefined;
  for (const { id, group } of places) {
    if (group !== undefined && group !== current) {
      const count = counts.get(group) ?? 0;
      rows.push({ kind: 'group', key: groupKey(group), group, count, isOpen: !closedGroups.has(group) });
    }
    current = group;
    const entry = entries.get(id);
    if (entry && !(group !== undefined && closedGroups.has(group)))
      rows.push({ kind: 'entry', key: id, entry });
  }
  return rows;
}
