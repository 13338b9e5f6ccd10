import type { EntryId } from '@entente/documents/entries/entry-id';
import { useEffect, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { LogEntry } from './log-entry.ts';

interface RowFocus {
  readonly list: RefObject<HTMLElement | null>;
  readonly entries: readonly LogEntry[];
  readonly scrollTo: (at: number) => void;
  /** The entry that gets the focus as the list appears. */
  readonly from: EntryId | undefined;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 };

/** How many frames a row may take to appear after it was scrolled to. */
const PATIENCE_FRAMES = 10;

const linkIn = (list: HTMLElement | null, id: EntryId): HTMLElement | null =>
  list?.querySelector<HTMLElement>(`[data-entry-link="${CSS.escape(id)}"]`) ?? null;

/** Focus on a row of a list that holds only the rows in sight: it is scrolled to first, then focused when it is there. */
export function useRowFocus({ list, entries, scrollTo, from }: RowFocus) {
  const focus = (at: number, frames = PATIENCE_FRAMES): void => {
    const entry = entries[at];
    if (!entry) return;
    const link = linkIn(list.current, entry.id);
    if (link) {
      link.focus({ preventScroll: true });
      link.scrollIntoView({ block: 'nearest' });
    } else if (frames > 0) {
      scrollTo(at);
      requestAnimationFrame(() => focus(at, frames - 1));
    }
  };
  const returned = useRef(false);
  useEffect(() => {
    if (returned.current || from === undefined) return;
    const at = entries.findIndex(({ id }) => id === from);
    if (at === -1) return;
    returned.current = true;
    focus(at);
  });
  return {
    walk(event: KeyboardEvent): void {
      const link = (event.target as HTMLElement).closest<HTMLElement>('[data-entry-link]');
      const at = entries.findIndex(({ id }) => id === link?.dataset['entryLink']);
      const step = steps[event.key];
      const next = event.key === 'Home' ? 0 : event.key === 'End' ? entries.length - 1 : step && at + step;
      if (at === -1 || next === undefined) return;
      event.preventDefault();
      focus(Math.min(Math.max(next, 0), entries.length - 1));
    },
  };
}
