import type { EntryId } from '@entente/documents/entries/entry-id';
import type { Register } from '@entente/documents/register/risk';
import { scoreOf } from '@entente/documents/register/score';
import { arrangeRisks } from '@entente/documents/register/view/arrange-risks';
import {
  findUnsettled,
  holdPlaces,
  type Place,
  type Unsettled,
} from '@entente/documents/entries/hold-places';
import {
  firstSettings,
  writeSettings,
  type ViewSettings,
} from '@entente/documents/register/view/view-settings';
import { useCallback, useMemo, useState } from 'react';
import { buildRows, type GridRow } from './grid-rows.ts';
import type { GridWorld } from './use-grid-world.ts';

/** What the grid shows, and what it would show if it were asked to sort again. */
export interface ShownRows {
  readonly rows: readonly GridRow[];
  readonly unsettled: Unsettled;
  /** Sorts and filters again. */
  readonly settle: () => void;
  /** Shows an entry that the reader has just added, whether it fits or not. */
  readonly keep: (id: EntryId) => void;
  readonly toggleGroup: (group: string) => void;
  readonly counts: Counts;
}

/** What the lines above and below the grid say. */
export interface Counts {
  readonly shown: number;
  /** All risks that could be shown: without closed ones, where these are left out. */
  readonly all: number;
  /** Closed ones that this view leaves out. */
  readonly closed: number;
  /** The scores of what is shown, added up. */
  readonly score: number;
}

interface Held {
  readonly key: string;
  readonly places: readonly Place[];
  readonly own: readonly EntryId[];
}

/** Only what filters, sorts and groups; showing a column must not move a row. */
const arrangementOf = (settings: ViewSettings): string =>
  writeSettings({ ...settings, hidden: firstSettings.hidden, order: [] });

function countRows(places: readonly Place[], register: Register, closed: number): Counts {
  const shown = new Set(places.map(({ id }) => id));
  const score = register.entries.reduce(
    (sum, entry) => sum + (entry.kind === 'risk' && shown.has(entry.id) ? (scoreOf(entry) ?? 0) : 0),
    0,
  );
  const hidden = register.entries.filter(
    (entry) => entry.kind === 'risk' && entry.status === 'closed' && !shown.has(entry.id),
  );
  return { shown: shown.size, all: register.entries.length - hidden.length, closed, score };
}

interface Shown {
  readonly register: Register;
  readonly settings: ViewSettings;
  readonly world: GridWorld;
  /** False while the first content is still coming: until then nothing is held. */
  readonly isLoaded: boolean;
}

/** The lines of the grid. They hold still while anybody edits; see RV8. */
export function useShownRows({ register, settings, world, isLoaded }: Shown): ShownRows {
  const [round, setRound] = useState(0);
  const [closedGroups, setClosedGroups] = useState<ReadonlySet<string>>(new Set());
  const { entries } = register;
  const wanted = useMemo(() => arrangeRisks(entries, settings, world), [entries, settings, world]);
  const key = `${round} ${isLoaded} ${arrangementOf(settings)}`;
  const [held, setHeld] = useState<Held>({ key, places: wanted.places, own: [] });

  const isSameView = held.key === key;
  const own = isSameView ? held.own : [];
  const places = isSameView ? holdPlaces({ held: held.places, wanted: wanted.places, own }) : wanted.places;
  // React's way of remembering the previous render without an effect: it renders again at once, before painting.
  if (!isSameView || places !== held.places) setHeld({ key, places, own });

  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  const rows = useMemo(() => buildRows(places, byId, closedGroups), [places, byId, closedGroups]);
  const unsettled = useMemo(() => findUnsettled(places, wanted.places), [places, wanted.places]);
  const counts = useMemo(() => countRows(places, register, wanted.closed), [places, register, wanted.closed]);
  const toggleGroup = useCallback(
    (group: string) =>
      setClosedGroups((before) => {
        const next = new Set(before);
        if (!next.delete(group)) next.add(group);
        return next;
      }),
    [],
  );
  const settle = useCallback(() => setRound((before) => before + 1), []);
  return {
    rows,
    unsettled,
    counts,
    toggleGroup,
    settle,
    keep: (id) => setHeld((before) => ({ ...before, own: [...before.own, id] })),
  };
}
