import type { DocumentKind } from '@entente/protocol/api/documents';
import { canonicalJson } from '@entente/documents/canonical/canonical-json';
import { hashContent } from '@entente/documents/canonical/content-hash';
import { contentOf } from '@entente/documents/canonical/content-of';
import { kindRules } from '@entente/documents/kinds';
import type * as Y from 'yjs';

export interface ComputedContent {
  /** Canonical JSON. */
  readonly content: string;
  /** Lower-case hexadecimal. */
  readonly hash: string;
  readonly schemaVersion: number;
}

/**
 * The canonical content of a document and its hash.
 * @throws {RangeError} a content that its schema does not know
 */
export async function computeContent(kind: DocumentKind, ydoc: Y.Doc): Promise<ComputedContent> {
  const content = contentOf(kind, ydoc);
  const { schemaVersion } = kindRules[kind];
  return {
    content: canonicalJson(content),
    hash: await hashContent({ kind, schemaVersion, content }),
    schemaVersion,
  };
}
