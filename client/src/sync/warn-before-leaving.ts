import type { OpenDocument } from './open-document.ts';
import { countUnsent } from './save-state.ts';

/**
 * [SS7] Lets the browser ask before the page is left while an edit of ours is unsent.
 * @param page the window, or what stands for it
 * @returns what ends the guard
 */
export function warnBeforeLeaving(
  { saveState }: Pick<OpenDocument, 'saveState'>,
  page: Pick<EventTarget, 'addEventListener' | 'removeEventListener'> = window,
): () => void {
  const ask = (event: Event) => {
    if (countUnsent(saveState.read()) > 0) event.preventDefault();
  };
  page.addEventListener('beforeunload', ask);
  return () => page.removeEventListener('beforeunload', ask);
}
