/** Waiting for what shall happen, by the events that tell of it; the test's own time limit ends the wait. */
import type { Awareness } from 'y-protocols/awareness';
import type { WebsocketProvider } from 'y-websocket';
import type * as Y from 'yjs';

/** Resolves when the content passes, looked at after every update. A content that throws does not pass. */
export function untilDocument(ydoc: Y.Doc, check: (ydoc: Y.Doc) => boolean): Promise<void> {
  return new Promise((resolve) => {
    const passes = () => {
      try {
        return check(ydoc);
      } catch {
        return false;
      }
    };
    const look = () => {
      if (!passes()) return;
      ydoc.off('update', look);
      resolve();
    };
    ydoc.on('update', look);
    look();
  });
}

/** Everybody's states as awareness keeps them, by clientID. */
export type AwarenessStates = Map<number, Record<string, unknown>>;

/** Resolves with the states when they pass, looked at after every change. */
export function untilAwareness(
  awareness: Awareness,
  check: (states: AwarenessStates) => unknown,
): Promise<AwarenessStates> {
  return new Promise((resolve) => {
    const look = () => {
      const states: AwarenessStates = awareness.getStates();
      if (!check(states)) return;
      awareness.off('change', look);
      resolve(states);
    };
    awareness.on('change', look);
    look();
  });
}

/** Resolves when the provider has caught up for the first time. */
export function untilSynced(provider: WebsocketProvider): Promise<void> {
  return new Promise((resolve) => {
    if (provider.synced) resolve();
    else provider.once('sync', () => resolve());
  });
}
