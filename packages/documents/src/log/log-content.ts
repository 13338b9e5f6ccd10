import type * as Y from 'yjs';
import type { Json } from '../canonical/canonical-json.ts';
import { findElement } from '../entries/entry-id.ts';
import { encodeOwner } from '../entries/owner.ts';
import { readEntry } from '../entries/read-entry.ts';
import { richContent } from '../entries/rich-content.ts';
import type { Decision, Option } from './decision.ts';
import { readLog } from './read-log.ts';
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

/**
 * The canonical content of a log: what a version keeps and hashes. Decisions in the order of their numbers with their
 * rich texts as ProseMirror JSON.
 */
export function logContent(ydoc: Y.Doc): Json {
  return {
    entries: readLog(ydoc).entries.map((entry): Json => {
      const element = findElement(ydoc, entry.id, 'decision');
      if (entry.kind === 'unreadable' || element === undefined) return { ...entry } as Json;
      return readEntry(element, () => decisionContent(ydoc, entry, element)) as Json;
    }),
  };
}
