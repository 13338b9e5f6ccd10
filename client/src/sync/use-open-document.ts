import { useCallback, useSyncExternalStore } from 'react';
import { openDocument } from './create-open-document.ts';
import { createLeases } from './lease.ts';
import type { Live, OpenDocument } from './open-document.ts';

const leases = createLeases<OpenDocument>((document) => document.close());

/** Which document is opened, for whom. */
export interface Opening {
  readonly documentId: string;
  readonly userId: string;
  readonly schemaVersion: number;
  /** Raise it to open the document again after `discardLocal()`. */
  readonly round?: number;
  /** It is only looked into: the others are not told that we are there. */
  readonly isQuiet?: boolean;
}

const keyOf = ({ documentId, userId, schemaVersion, round = 0, isQuiet = false }: Opening): string =>
  `${userId}:${documentId}:${schemaVersion}:${round}:${isQuiet}`;

function openAs({ documentId, userId, schemaVersion, isQuiet = false }: Opening): OpenDocument {
  const document = openDocument({ documentId, userId, schemaVersion });
  if (isQuiet) document.awareness.setLocalState(null);
  return document;
}

/** The document, open until it is released, shared with the components that show it. */
export const borrowDocument = (opening: Opening) => leases.borrow(keyOf(opening), () => openAs(opening));

/**
 * The document, open as long as a component that asks for it is shown; those that ask for the same share it.
 * @returns undefined on the first render and while the document changes
 */
export function useOpenDocument(opening: Opening): OpenDocument | undefined {
  const { documentId, userId, schemaVersion, round = 0, isQuiet = false } = opening;
  const key = keyOf(opening);
  // React reads the value once more when it has subscribed, and so renders with what the subscription opened.
  const open = useCallback(
    () => borrowDocument({ documentId, userId, schemaVersion, round, isQuiet }).release,
    [documentId, userId, schemaVersion, round, isQuiet],
  );
  return useSyncExternalStore(open, () => leases.peek(key));
}

/** A live value, rendered again when it changes. */
export function useLive<T>(live: Live<T>): T {
  const subscribe = useCallback((listener: () => void) => live.subscribe(listener), [live]);
  return useSyncExternalStore(subscribe, () => live.read());
}
