/** Restores an agreement, whole or by one clause, as an edit of its draft. */
import { Node } from '@tiptap/pm/model';
import type * as Y from 'yjs';
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import { readContent } from '../agreement/read-content.ts';
import { rewriteContent } from '../agreement/rewrite-content.ts';
import { agreementSchema } from '../agreement/schema.ts';
import { restoredClause } from './restored-clause.ts';

/** What of an agreement's version comes back: all of it, or the clause whose heading is the block at this place. */
export type TextPart = { readonly clauseAt: number } | undefined;

const emptyText: ProseMirrorJSON = { type: 'doc', content: [{ type: 'paragraph' }] };

/** With every attribute in place, as a draft is read. */
const wholly = (content: ProseMirrorJSON): ProseMirrorJSON =>
  Node.fromJSON(agreementSchema, content).toJSON() as ProseMirrorJSON;

/**
 * What the draft would say with a version, or one clause of it, back.
 * @returns the draft itself when it has no such clause
 * @throws {RangeError} the version does not fit the agreement's schema
 */
export function restoredText(
  draft: ProseMirrorJSON,
  version: ProseMirrorJSON,
  part: TextPart,
): ProseMirrorJSON {
  const text = wholly(version);
  // Deeper faults, such as a text where a block belongs, are found by the schema alone.
  if ((text.content ?? []).length > 0) Node.fromJSON(agreementSchema, text).check();
  return part === undefined ? text : (restoredClause(draft, text, part.clauseAt) ?? draft);
}

/**
 * Makes the draft say it. Only what differs is edited; what is equal makes no edit. Call it in a transaction.
 * @throws {RangeError} the version does not fit the agreement's schema; then nothing was written
 */
export function restoreText(ydoc: Y.Doc, version: ProseMirrorJSON, part: TextPart): void {
  const draft = readContent(ydoc);
  const wanted = restoredText(draft, version, part);
  const isEmpty = (wanted.content ?? []).length === 0;
  // An agreement that nobody has written in yet holds no block at all; one that was written in holds at least one.
  if (isEmpty && (draft.content ?? []).length === 0) return;
  rewriteContent(ydoc, isEmpty ? emptyText : wanted);
}
