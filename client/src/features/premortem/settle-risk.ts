import { entryId as entryIdType, type EntryId } from '@entente/documents/entries/entry-id';
import { mergeRisk } from '@entente/documents/register/write-register';
import type * as Y from 'yjs';

/**
 * When somebody else made a risk of the same card a moment before, ours becomes part of theirs.
 * @param standing the risk that the server has noted
 */
export function settleRisk(ydoc: Y.Doc, ours: EntryId, standing: string): void {
  const theirs = entryIdType.safeParse(standing).data;
  if (theirs !== undefined && theirs !== ours) mergeRisk(ydoc, ours, theirs);
}
