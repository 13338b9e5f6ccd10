import type { DocumentKind } from '@entente/protocol/api/documents';
import { canonicalJson, type Json } from './canonical-json.ts';

/** What a hash is taken of: the content with the name of the schema that says what it means. */
export interface HashedContent {
  readonly kind: DocumentKind;
  readonly schemaVersion: number;
  readonly content: Json;
}

/**
 * The SHA-256 of a document's canonical content, in lower-case hexadecimal: of `{"content":…,"kind":…,"schemaVersion":…}`
 * as `canonicalJson` writes it, in UTF-8. Yjs's bytes have no part in it.
 */
export async function hashContent({ kind, schemaVersion, content }: HashedContent): Promise<string> {
  const bytes = new TextEncoder().encode(canonicalJson({ kind, schemaVersion, content }));
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
