import type { Anchor } from '@entente/protocol/anchor';
import { fieldOfAnchor } from '../../features/threads/anchor-entry.ts';

/** Scrolls to the words of a thread, else to its field, once they are drawn; on a phone to what a sheet leaves in sight. */
export function showAnchor({ id, anchor }: { readonly id: string; readonly anchor: Anchor }): void {
  requestAnimationFrame(() => {
    const field = fieldOfAnchor(anchor);
    const shown =
      document.querySelector(`[data-thread="${id}"]`) ??
      (field === undefined ? null : document.querySelector(`[data-talked="${field}"]`));
    const block = matchMedia('(max-width: 48em)').matches ? 'start' : 'center';
    shown?.scrollIntoView({ block });
  });
}
