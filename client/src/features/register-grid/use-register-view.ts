import type { EntryId } from '@entente/documents/entries/entry-id';
import type { SavedView } from '@entente/documents/register/risk';
import type { RiskField } from '@entente/documents/register/view/risk-field';
import {
  firstSettings,
  readSettings,
  writeSettings,
  type ViewSettings,
} from '@entente/documents/register/view/view-settings';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import { useCallback, useMemo, useState } from 'react';
import { z } from 'zod';

/** How this person looks at this register, remembered on the device. */
export interface RegisterView {
  readonly settings: ViewSettings;
  readonly change: (part: Partial<ViewSettings>) => void;
  /** Pixels of the columns that this person has made wider or narrower. */
  readonly widths: Widths;
  /** `undefined` gives a column its usual width again. */
  readonly setWidth: (field: RiskField, width: number | undefined) => void;
  /** The shared view that is looked through; undefined for the whole register. */
  readonly chosen: EntryId | undefined;
  /** Looks through a shared view, or at the whole register. */
  readonly choose: (view: Pick<SavedView, 'id' | 'settings'> | undefined) => void;
  /** Names a shared view as the chosen one and leaves the settings as they are. */
  readonly mark: (id: EntryId | undefined) => void;
}

/** Pixels by field. */
export type Widths = Readonly<Record<string, number>>;

const kept = z.object({
  settings: z.string().catch(''),
  widths: z.record(z.string(), z.number().min(40).max(2000)).catch({}),
  chosen: z.string().optional().catch(undefined),
});

interface Kept {
  readonly settings: ViewSettings;
  readonly widths: Widths;
  readonly chosen: EntryId | undefined;
}

const first: Kept = { settings: firstSettings, widths: {}, chosen: undefined };

/** What the device remembers; a device that may not remember forgets, and nothing else. */
function read(key: string): Kept {
  try {
    const parsed = kept.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null'));
    if (!parsed.success) return first;
    const { settings, widths, chosen } = parsed.data;
    return { settings: readSettings(settings || null), widths, chosen: chosen as EntryId | undefined };
  } catch {
    return first;
  }
}

function write(key: string, { settings, widths, chosen }: Kept): void {
  try {
    localStorage.setItem(key, JSON.stringify({ settings: writeSettings(settings), widths, chosen }));
  } catch {
    // A full or forbidden storage costs the reader their layout at the next visit, never their work.
  }
}

interface Whose {
  readonly userId: UserId;
  readonly documentId: DocumentId;
}

/** The view of one person on one register: filter, sort, columns and widths, for the grid and whatever stands beside it. */
export function useRegisterView({ userId, documentId }: Whose): RegisterView {
  const key = `entente.register.${userId}.${documentId}`;
  const [state, setState] = useState(() => read(key));
  const update = useCallback(
    (make: (before: Kept) => Partial<Kept>) =>
      setState((before) => {
        const next = { ...before, ...make(before) };
        write(key, next);
        return next;
      }),
    [key],
  );
  const acts = useMemo(
    () => ({
      change: (part: Partial<ViewSettings>) =>
        update(({ settings }) => ({ settings: { ...settings, ...part } })),
      setWidth: (field: RiskField, width: number | undefined) =>
        update(({ widths }) => {
          const others = Object.entries(widths).filter(([name]) => name !== field);
          return { widths: Object.fromEntries(width === undefined ? others : [...others, [field, width]]) };
        }),
      choose: (view: Pick<SavedView, 'id' | 'settings'> | undefined) =>
        update(() => ({ settings: readSettings(view?.settings ?? null), chosen: view?.id })),
      mark: (id: EntryId | undefined) => update(() => ({ chosen: id })),
    }),
    [update],
  );
  return useMemo(() => ({ ...state, ...acts }), [state, acts]);
}
