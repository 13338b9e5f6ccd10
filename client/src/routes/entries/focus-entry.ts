import type { EntryId } from '@entente/documents/entries/entry-id';

const reachable = '[tabindex="0"], a[href], button, input';

/** Puts the focus on the row or card of an entry, once it is drawn; elsewhere in the list when the entry is not shown. */
export function focusEntry(list: HTMLElement | null, id: EntryId): void {
  requestAnimationFrame(() => {
    const row = list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
    const target = row?.querySelector<HTMLElement>(reachable) ?? list?.querySelector<HTMLElement>(reachable);
    target?.focus({ preventScroll: target.closest('[data-row]') === null });
  });
}
