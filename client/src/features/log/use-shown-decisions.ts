import { arrangeDecisions, type LogSettings } from '@entente/documents/log/view/arrange-decisions';
import type { Place } from '@entente/documents/entries/hold-places';
import { findUnsettled, holdPlaces, type Unsettled } from '@entente/documents/entries/hold-places';
import { useMemo, useState } from 'react';
import type { LogEntry } from './log-entry.ts';
import type { LogWorld } from './log-world.ts';

/** What the list shows, and how far that is from what it would show if it were asked again. */
export interface ShownDecisions {
  readonly entries: readonly LogEntry[];
  readonly unsettled: Unsettled;
  /** Filters and sorts again. */
  readonly settle: () => void;
}

interface Held {
  readonly key: string;
  readonly places: readonly Place[];
}

interface Shown {
  readonly entries: readonly LogEntry[];
  readonly settings: LogSettings;
  readonly world: LogWorld;
  /** False while the first content is still coming: until then nothing is held. */
  readonly isLoaded: boolean;
}

/** The lines of the list. They hold still while anybody edits; see RV8 of the documents. */
export function useShownDecisions({ entries, settings, world, isLoaded }: Shown): ShownDecisions {
  const [round, setRound] = useState(0);
  const wanted = useMemo(() => arrangeDecisions(entries, settings, world), [entries, settings, world]);
  const key = `${round} ${isLoaded} ${JSON.stringify(settings)}`;
  const [held, setHeld] = useState<Held>({ key, places: wanted });
  const isSameView = held.key === key;
  const places = isSameView ? holdPlaces({ held: held.places, wanted, own: [] }) : wanted;
  // React's way of remembering the previous render without an effect: it renders again at once, before painting.
  if (!isSameView || places !== held.places) setHeld({ key, places });
  const byId = useMemo(() => new Map(entries.map((entry) => [entry.id, entry])), [entries]);
  return {
    entries: useMemo(() => places.flatMap(({ id }) => byId.get(id) ?? []), [places, byId]),
    unsettled: useMemo(() => findUnsettled(places, wanted), [places, wanted]),
    settle: () => setRound(round + 1),
  };
}
