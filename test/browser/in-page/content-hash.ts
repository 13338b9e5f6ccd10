/** Runs inside a page: what a browser computes of a document. */
import type { Json } from '@entente/documents/canonical/canonical-json';
import { hashContent } from '@entente/documents/canonical/content-hash';
import { contentOf } from '@entente/documents/canonical/content-of';
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import type { DocumentKind } from '@entente/protocol/api/documents';
import * as Y from 'yjs';

/** A document as its record holds it. */
export interface Recorded {
  readonly kind: DocumentKind;
  readonly schemaVersion: number;
  /** v1 encoding, base64, in order. */
  readonly updates: readonly string[];
}

const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));

/** SHA-256 of its canonical content, lower-case hexadecimal. */
export function hashRecorded({ kind, schemaVersion, updates }: Recorded): Promise<string> {
  const ydoc = createYdoc();
  for (const update of updates) Y.applyUpdate(ydoc, bytesOf(update));
  return hashContent({ kind, schemaVersion, content: contentOf(kind, ydoc) });
}

/** The same of any content. */
export const hashJson = (content: Json): Promise<string> =>
  hashContent({ kind: 'agreement', schemaVersion: 1, content });
