import { type Presence, presence } from '@entente/protocol/presence';
import type { Awareness } from 'y-protocols/awareness';
import type { Live } from './open-document.ts';

/** The state as the others are shown it; undefined for what the server would not have sent. */
function createReader(): (state: object) => Presence | undefined {
  const read = new WeakMap<object, Presence | undefined>();
  return (state) => {
    if (!read.has(state)) read.set(state, presence.safeParse(state).data);
    return read.get(state);
  };
}

function isSame(a: ReadonlyMap<number, Presence>, b: ReadonlyMap<number, Presence>): boolean {
  return a.size === b.size && [...a].every(([clientId, state]) => b.get(clientId) === state);
}

/**
 * The others in the document. An entry keeps its reference until that person's state changes, the map until any does.
 */
export function readOthers(awareness: Awareness): Live<ReadonlyMap<number, Presence>> {
  const read = createReader();
  let current: ReadonlyMap<number, Presence> = new Map();
  const listeners = new Set<() => void>();
  awareness.on('change', () => {
    const found = [...awareness.getStates()].flatMap(([clientId, state]): [number, Presence][] => {
      const parsed = clientId === awareness.clientID ? undefined : read(state);
      return parsed === undefined ? [] : [[clientId, parsed]];
    });
    const next = new Map(found);
    if (isSame(current, next)) return;
    current = next;
    for (const listener of listeners) listener();
  });
  return {
    read: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
