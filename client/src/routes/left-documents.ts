import type { DocumentId } from '@entente/protocol/ids';
import { useSyncExternalStore } from 'react';

/** A document that was opened in this page. */
export interface WatchedDocument {
  readonly documentId: DocumentId;
  /** As `useOpenDocument` counts: raised when the local copy was thrown away. */
  readonly round: number;
}

let watched: readonly WatchedDocument[] = [];
const listeners = new Set<() => void>();

function change(next: readonly WatchedDocument[]): void {
  watched = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const others = (documentId: DocumentId): readonly WatchedDocument[] =>
  watched.filter((one) => one.documentId !== documentId);

/** A document is shown: from here on it is watched, also after it is left. */
export function watchDocument(document: WatchedDocument): void {
  const known = watched.find((one) => one.documentId === document.documentId);
  if (known?.round !== document.round) change([...others(document.documentId), document]);
}

/** Nothing of a left document is unsent. */
export const releaseDocument = (documentId: DocumentId): void => change(others(documentId));

/** The watched documents. */
export const useWatchedDocuments = (): readonly WatchedDocument[] =>
  useSyncExternalStore(subscribe, () => watched);
