import type { DocumentKind } from '@entente/protocol/api/documents';
import type { PartName } from '@entente/protocol/api/proposals';
import type { NoPart, Part } from '@entente/documents/agreeing/part';
import { partOf } from '@entente/documents/agreeing/part-of';
import { canonicalJson, type Json } from '@entente/documents/canonical/canonical-json';
import { hashText } from '@entente/documents/canonical/content-hash';
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

/** The exact content of a part, or why there is nothing to agree to. */
export type ComputedPart = (Omit<Part, 'content'> & ComputedContent) | { readonly missing: NoPart };

async function hashed(kind: DocumentKind, content: Json): Promise<ComputedContent> {
  const { schemaVersion } = kindRules[kind];
  const text = canonicalJson(content);
  return { content: text, hash: await hashText({ kind, schemaVersion, text }), schemaVersion };
}

/**
 * The canonical content of a document and its hash.
 * @throws {RangeError} a content that its schema does not know
 */
export const computeContent = (kind: DocumentKind, ydoc: Y.Doc): Promise<ComputedContent> =>
  hashed(kind, contentOf(kind, ydoc));

/** The same of a part of a document. @throws {RangeError} as `computeContent` */
export async function computePart(kind: DocumentKind, ydoc: Y.Doc, name: PartName): Promise<ComputedPart> {
  const part = partOf(kind, ydoc, name);
  return typeof part === 'string' ? { missing: part } : { ...part, ...(await hashed(kind, part.content)) };
}
