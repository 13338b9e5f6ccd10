import type * as Y from 'yjs';
import type { Json } from '../canonical/canonical-json.ts';
import { findElement, type EntryId } from '../entries/entry-id.ts';
import { encodeOwner } from '../entries/owner.ts';
import { readEntry } from '../entries/read-entry.ts';
import { richContent } from '../entries/rich-content.ts';
import type { UnreadableEntry } from '../entries/unreadable.ts';
import { readRegister, readRisk } from './read-register.ts';
import type { Risk } from './risk.ts';

function riskContent(risk: Risk, element: Y.XmlElement): Json {
  const { links, ...values } = risk;
  return {
    ...values,
    owner: encodeOwner(risk.owner) ?? undefined,
    description: richContent(element, 'description'),
    mitigation: richContent(element, 'mitigation'),
    links: links.map(({ documentId, entryId }) => ({ documentId, entryId })),
  };
}

function entryContent(entry: Risk | UnreadableEntry, element: Y.XmlElement | undefined): Json {
  if (entry.kind === 'unreadable' || element === undefined) return { ...entry } as Json;
  return readEntry(element, () => riskContent(entry, element)) as Json;
}

/** The canonical content of one risk; undefined when the register has none of that id. */
export function riskContentIn(ydoc: Y.Doc, id: EntryId): Json | undefined {
  const element = findElement(ydoc, id, 'risk');
  return element && entryContent(readRisk(element), element);
}

/**
 * The canonical content of a register: what a version keeps and hashes. Entries in the order of their numbers with their
 * rich texts as ProseMirror JSON, and the categories; views are how people look at it and have no part in it.
 */
export function registerContent(ydoc: Y.Doc): Json {
  const { entries, categories } = readRegister(ydoc);
  return {
    entries: entries.map((entry) => entryContent(entry, findElement(ydoc, entry.id, 'risk'))),
    categories: categories.map(({ id, name }) => ({ id, name })),
  };
}
