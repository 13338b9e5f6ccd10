import { useCallback, useSyncExternalStore } from 'react';
import { openDocument } from './create-open-document.ts';
import { createLeases } from './lease.ts';
import type { Live, OpenDocument } from './open-document.ts';

const leases = createLeases<OpenDocument>((document) => document.close());

interface Opening {
  readonly documentId: string;
  readonly userId: string;
  readonly schemaVersion: number;
  /** Raise it to open the document again after `discardLocal()`. */
  readonly round?: number;
}

/**
 * The document, open as long as a component that asks for it is shown; those that ask for the same share it.
 * @returns undefined on the first render and while the document changes
 */
export function useOpenDocument(opening: Opening): OpenDocument | undefined {
  const { documentId, userId, schemaVersion, round = 0 } = opening;
  const key = `${userId}:${documentId}:${schemaVersion}:${round}`;
  // React reads the value once more when it has subscribed, and so renders with what the subscription opened.
  const open = useCallback(
    () => leases.borrow(key, () => openDocument({ documentId, userId, schemaVersion })).release,
    [key, documentId, userId, schemaVersion],
  );
  return useSyncExternalStore(open, () => leases.peek(key));
}

/** A live value, rendered again when it changes. */
export function useLive<T>(live: Live<T>): T {
  const subscribe = useCallback((listener: () => void) => live.subscribe(listener), [live]);
  return useSyncExternalStore(subscribe, () => live.read());
}
