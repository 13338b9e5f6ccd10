import type * as Y from 'yjs';
import type { Json } from '../canonical/canonical-json.ts';
import { findElement, type EntryId } from '../entries/entry-id.ts';
import { encodeOwner } from '../entries/owner.ts';
import { readEntry } from '../entries/read-entry.ts';
import { richContent } from '../entries/rich-content.ts';
import type { UnreadableEntry } from '../entries/unreadable.ts';
import type { Decision, Option } from './decision.ts';
import { readDecision, readLog } from './read-log.ts';
import { richFields } from './schema.ts';

function optionContent(ydoc: Y.Doc, { id, name, points }: Option): Json {
  const element = findElement(ydoc, id, 'option');
  return {
    id,
    name,
    points: Object.fromEntries(points),
    ...(element && { pros: richContent(element, 'pros'), cons: richContent(element, 'cons') }),
  };
}

function decisionContent(ydoc: Y.Doc, decision: Decision, element: Y.XmlElement): Json {
  const { links, tags, options, criteria, ...values } = decision;
  return {
    ...values,
    ...Object.fromEntries(richFields.map((field) => [field, richContent(element, field)])),
    owner: encodeOwner(decision.owner) ?? undefined,
    options: options.map((option) => optionContent(ydoc, option)),
    criteria: criteria.map(({ id, name, weight }) => ({ id, name, weight })),
    links: links.map(({ documentId, entryId }) => ({ documentId, entryId })),
    tags: tags.map(({ name }) => name),
  };
}

function entryContent(
  ydoc: Y.Doc,
  entry: Decision | UnreadableEntry,
  element: Y.XmlElement | undefined,
): Json {
  if (entry.kind === 'unreadable' || element === undefined) return { ...entry } as Json;
  return readEntry(element, () => decisionContent(ydoc, entry, element)) as Json;
}

/** The canonical content of one decision; undefined when the log has none of that id. */
export function decisionContentIn(ydoc: Y.Doc, id: EntryId): Json | undefined {
  const element = findElement(ydoc, id, 'decision');
  return element && entryContent(ydoc, readDecision(element), element);
}

/**
 * The canonical content of a log: what a version keeps and hashes. Decisions in the order of their numbers with their
 * rich texts as ProseMirror JSON.
 */
export function logContent(ydoc: Y.Doc): Json {
  return {
    entries: readLog(ydoc).entries.map((entry) =>
      entryContent(ydoc, entry, findElement(ydoc, entry.id, 'decision')),
    ),
  };
}
