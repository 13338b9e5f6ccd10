import type { DocumentId } from '@entente/protocol/ids';
import { useSyncExternalStore } from 'react';

/** A document that was opened in this page. */
export interface WatchedDocument {
  readonly documentId: DocumentId;
  /** As `useOpenDocument` counts: raised when the local copy was thrown away. */
  readonly round: number;
  /** With which it is open: another one would be another opening. */
  readonly schemaVersion: number;
}

/** A watched document, and how many pages show it at this moment. */
export interface KeptDocument extends WatchedDocument {
  readonly shown: number;
}

let watched: readonly KeptDocument[] = [];
const listeners = new Set<() => void>();

function change(next: readonly KeptDocument[]): void {
  watched = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const others = (documentId: DocumentId): readonly KeptDocument[] =>
  watched.filter((one) => one.documentId !== documentId);

function count({ documentId }: WatchedDocument, by: number): void {
  change(watched.map((one) => (one.documentId === documentId ? { ...one, shown: one.shown + by } : one)));
}

/** A document is shown: from here on it is watched, also after it is left. @returns it is not shown any more */
export function watchDocument(document: WatchedDocument): () => void {
  const known = watched.find((one) => one.documentId === document.documentId);
  if (known?.round !== document.round)
    change([...others(document.documentId), { ...document, shown: known?.shown ?? 0 }]);
  count(document, 1);
  return () => count(document, -1);
}

/** Nothing of a left document is unsent. */
export const releaseDocument = (documentId: DocumentId): void => change(others(documentId));

/** The watched documents. */
export const useWatchedDocuments = (): readonly KeptDocument[] =>
  useSyncExternalStore(subscribe, () => watched);
