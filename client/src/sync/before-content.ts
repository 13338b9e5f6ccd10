import { frameType } from '@entente/protocol/frames';
import type { WebsocketProvider } from 'y-websocket';
import type { OpenDocument } from './open-document.ts';

/** Lets listeners act before what the server sent enters the ydoc; it enters whatever they do. */
export function tellBeforeContent(provider: WebsocketProvider): OpenDocument['beforeContent'] {
  const listeners = new Set<() => void>();
  const read = provider.messageHandlers[frameType.sync];
  provider.messageHandlers[frameType.sync] = (...message) => {
    try {
      for (const listener of listeners) listener();
    } finally {
      read?.(...message);
    }
  };
  return (listener) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
}
