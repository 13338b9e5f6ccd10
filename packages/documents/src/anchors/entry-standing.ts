import type { DocumentKind } from '@entente/protocol/api/documents';
import type * as Y from 'yjs';
import { readDecision } from '../log/read-log.ts';
import { readRisk } from '../register/read-register.ts';
import { findEntry } from './document-texts.ts';

/** What a reader of a thread must know of the entry it hangs on. What firms agreed to and archives are the server's rows. */
export type EntryStanding =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed' }
  /** A risk that is part of another by now. */
  | { readonly kind: 'merged'; readonly into: string }
  | { readonly kind: 'withdrawn' }
  | { readonly kind: 'unreadable' };

function standingOf(kind: 'register' | 'log', element: Y.XmlElement): EntryStanding {
  const entry = kind === 'register' ? readRisk(element) : readDecision(element);
  switch (entry.kind) {
    case 'unreadable':
      return { kind: 'unreadable' };
    case 'risk':
      if (entry.mergedInto !== undefined) return { kind: 'merged', into: entry.mergedInto };
      return { kind: entry.status === 'closed' ? 'closed' : 'open' };
    case 'decision':
      return { kind: entry.state === 'withdrawn' ? 'withdrawn' : 'open' };
  }
}

/** How an entry stands in the draft; undefined when the document has none of this id. */
export function readStanding(kind: DocumentKind, ydoc: Y.Doc, id: string): EntryStanding | undefined {
  const element = findEntry(kind, ydoc, id);
  return element === undefined || kind === 'agreement' ? undefined : standingOf(kind, element);
}
