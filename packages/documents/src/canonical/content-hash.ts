import type { DocumentKind } from '@entente/protocol/api/documents';
import { canonicalJson, type Json } from './canonical-json.ts';

/** What a hash is taken of: the content with the name of the schema that says what it means. */
export interface HashedContent {
  readonly kind: DocumentKind;
  readonly schemaVersion: number;
  readonly content: Json;
}

/** The same with the content as text. */
export interface HashedText extends Omit<HashedContent, 'content'> {
  /** As `canonicalJson` writes it. */
  readonly text: string;
}

/** The hash of a content that stands as canonical JSON already. @see hashContent */
export async function hashText({ kind, schemaVersion, text }: HashedText): Promise<string> {
  // The three names in their order: what `canonicalJson` would write around the content.
  const around = `{"content":${text},"kind":${JSON.stringify(kind)},"schemaVersion":${schemaVersion}}`;
  const bytes = new TextEncoder().encode(around);
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/**
 * The SHA-256 of a document's canonical content, in lower-case hexadecimal: of `{"content":…,"kind":…,"schemaVersion":…}`
 * as `canonicalJson` writes it, in UTF-8. Yjs's bytes have no part in it.
 */
export const hashContent = ({ content, ...named }: HashedContent): Promise<string> =>
  hashText({ ...named, text: canonicalJson(content) });
