/** Restores a register or a log, whole or by one entry, as an edit of its draft. */
import type * as Y from 'yjs';
import type { Json } from '../canonical/canonical-json.ts';
import { entryId, findElement, type EntryId } from '../entries/entry-id.ts';
import { listIn, type Fields } from './restore-parts.ts';
import { restoreDecision } from './restore-decision.ts';
import { findCategories, restoreCategories, restoreRisk } from './restore-risk.ts';

export type EntriesKind = 'register' | 'log';

/** What comes back: the whole version, or one entry. */
export type EntriesPart = { readonly entryId: EntryId } | undefined;

/** What a version says of an entry that could be read when it was kept. */
function readEntry(fields: Fields): { id: EntryId; fields: Fields } | undefined {
  const id = entryId.safeParse(fields['id']);
  return id.success && fields['kind'] !== 'unreadable' ? { id: id.data, fields } : undefined;
}

function entriesOf(version: Json, part: EntriesPart): { id: EntryId; fields: Fields }[] {
  return listIn(version, 'entries')
    .flatMap((fields) => readEntry(fields) ?? [])
    .filter(({ id }) => part === undefined || id === part.entryId);
}

function restoreRegister(ydoc: Y.Doc, version: Json, part: EntriesPart): void {
  const categories = listIn(version, 'categories');
  const categoryOf = findCategories(ydoc, categories);
  if (part === undefined) {
    restoreCategories(ydoc, categories);
    for (const { id } of categories) if (typeof id === 'string') categoryOf(id);
  }
  for (const { id, fields } of entriesOf(version, part)) {
    const element = findElement(ydoc, id, 'risk');
    if (element !== undefined) restoreRisk(element, fields, categoryOf);
  }
}

function restoreLog(ydoc: Y.Doc, version: Json, part: EntriesPart): void {
  for (const { id, fields } of entriesOf(version, part)) {
    const element = findElement(ydoc, id, 'decision');
    if (element !== undefined) restoreDecision(element, fields);
  }
}

/**
 * Makes the entries that a version has say again what they said. Entries added since stay, since none is ever deleted;
 * views, which are how people look at a register, have no part in a version and stay. Only what differs is edited; what
 * is equal makes no edit. Call it in a transaction.
 * @throws {z.ZodError | RangeError} the version does not fit the schema; a part of it may have been written
 */
export function restoreEntries(
  ydoc: Y.Doc,
  kind: EntriesKind,
  { version, part }: { version: Json; part: EntriesPart },
): void {
  if (kind === 'register') restoreRegister(ydoc, version, part);
  else restoreLog(ydoc, version, part);
}

/** How many entries of a content a version does not have: those that were added since, and stay. */
export function countAddedSince(content: Json, version: Json): number {
  const known = new Set(listIn(version, 'entries').map(({ id }) => id));
  return listIn(content, 'entries').filter(({ id }) => !known.has(id)).length;
}
