import type { EntryId } from '@entente/documents/entries/entry-id';

const reachable = '[tabindex="0"], a[href], button, input';

/** Puts the focus on the row or card of an entry, once it is drawn; elsewhere in the list when the entry is not shown. */
export function focusEntry(list: HTMLElement | null, id: EntryId): void {
  requestAnimationFrame(() => {
    const row = list?.querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"]`);
    const target =
      row?.querySelector<HTMLElement>(reachable) ??
      // A long list draws only what is in sight; the place in it where we were is there.
      list?.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]') ??
      list?.querySelector<HTMLElement>(reachable);
    target?.focus();
  });
}
