import type { Awareness } from 'y-protocols/awareness';

/**
 * To be called when a connection has ended, so that everybody is seen at once on the next one. y-protocols 1.0 remembers
 * the clock of a state that it removed and then ignores the same state when it comes again, up to 15 s long.
 */
export function freshenPresence(awareness: Awareness): void {
  for (const clientId of awareness.meta.keys()) {
    if (clientId !== awareness.clientID && !awareness.getStates().has(clientId))
      awareness.meta.delete(clientId);
  }
  const own = awareness.getLocalState();
  if (own !== null) awareness.setLocalState(own);
}
