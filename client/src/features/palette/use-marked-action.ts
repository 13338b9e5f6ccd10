import { useEffect } from 'react';
import { paletteStore } from './palette-store.ts';

/**
 * Keeps one of the actions that a search finds marked, so that Enter takes it. Mantine 9 marks the first only at the
 * moment in which something is typed: of documents that are listed later none would be marked, and Enter would do nothing.
 */
export function useMarkedAction(query: string): void {
  useEffect(() => {
    const { opened, listId } = paletteStore.getState();
    const list = opened && query.trim() !== '' ? document.getElementById(listId) : null;
    if (list === null || list.querySelector('[data-selected]') !== null) return;
    const first = list.querySelector('[data-action]');
    if (first === null) return;
    first.setAttribute('data-selected', 'true');
    paletteStore.updateState((state) => ({ ...state, selected: 0 }));
  });
}
