/**
 * Restoring: the forward edit that makes a draft say again what a version says, whole or in one part. It is tried on a copy
 * first, for people to see, and then done in one transaction with an origin of its own, which undo follows.
 */
import type { DocumentKind } from '@entente/protocol/api/documents';
import * as Y from 'yjs';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { canonicalJson, type Json } from '../canonical/canonical-json.ts';
import { contentOf } from '../canonical/content-of.ts';
import type { EntryId } from '../entries/entry-id.ts';
import { kindRules } from '../kinds.ts';
import { restoreEdit } from './origins.ts';
import { restoreEntries } from './restore-entries.ts';
import { restoredText, restoreText, type TextPart } from './restore-text.ts';
import { createYdoc } from '../yjs/create-ydoc.ts';

/** What of a version comes back. */
export type RestorePart =
  | { readonly kind: 'whole' }
  /** A clause of an agreement, by the place of its heading among the blocks of the version. */
  | { readonly kind: 'clause'; readonly at: number }
  | { readonly kind: 'entry'; readonly id: EntryId };

/** A version, and what of it comes back. */
export interface Restoration {
  readonly kind: DocumentKind;
  /** The schema version that the version was kept with. */
  readonly schemaVersion: number;
  /** Its canonical content. */
  readonly version: Json;
  readonly part: RestorePart;
}

const clauseOf = (part: RestorePart): TextPart =>
  part.kind === 'clause' ? { clauseAt: part.at } : undefined;

function write(ydoc: Y.Doc, { kind, version, part }: Restoration): void {
  if (kind === 'agreement') {
    restoreText(ydoc, version as unknown as ProseMirrorJSON, clauseOf(part));
    return;
  }
  const entry = part.kind === 'entry' ? { entryId: part.id } : undefined;
  restoreEntries(ydoc, kind, { version, part: entry });
}

/** The draft after the restore: of a text without any Yjs, since that is quicker than a copy of a long one. */
function tryOut(ydoc: Y.Doc, before: Json, restoration: Restoration): Json {
  const { kind, version, part } = restoration;
  if (kind === 'agreement') {
    const [draft, text] = [before, version] as unknown as [ProseMirrorJSON, ProseMirrorJSON];
    return restoredText(draft, text, clauseOf(part)) as unknown as Json;
  }
  const copy = createYdoc();
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(ydoc));
  try {
    copy.transact(() => write(copy, restoration));
    return contentOf(kind, copy);
  } finally {
    copy.destroy();
  }
}

/** What a restore would do to a draft, or why it cannot be done. */
export type RestorePreview =
  | { readonly kind: 'possible'; readonly before: Json; readonly after: Json; readonly isEqual: boolean }
  /** The version was kept by a page that knows more than this one. */
  | { readonly kind: 'too_new' }
  /** It holds what the schema does not allow any more. */
  | { readonly kind: 'unfit' };

/** Tries a restore on a copy of the draft. The draft itself is not touched. */
export function previewRestore(ydoc: Y.Doc, restoration: Restoration): RestorePreview {
  const { kind, schemaVersion } = restoration;
  if (schemaVersion > kindRules[kind].schemaVersion) return { kind: 'too_new' };
  try {
    const before = contentOf(kind, ydoc);
    const after = tryOut(ydoc, before, restoration);
    return { kind: 'possible', before, after, isEqual: canonicalJson(before) === canonicalJson(after) };
  } catch {
    return { kind: 'unfit' };
  }
}

/**
 * Restores, in one transaction with the origin `restoreEdit`. What is equal makes no edit.
 * @returns false when the preview says that it cannot be done; then nothing was written
 */
export function restore(ydoc: Y.Doc, restoration: Restoration): boolean {
  if (previewRestore(ydoc, restoration).kind !== 'possible') return false;
  ydoc.transact(() => write(ydoc, restoration), restoreEdit);
  return true;
}
