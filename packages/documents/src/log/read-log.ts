import type * as Y from 'yjs';
import { entryId, entryIdOf, type EntryId } from '../entries/entry-id.ts';
import { readLinks } from '../entries/entry-links.ts';
import { readOwner } from '../entries/owner.ts';
import { childrenOf } from '../entries/plain-text.ts';
import { readAttributes } from '../entries/read-attributes.ts';
import { byNumber, readEntry, readField } from '../entries/read-entry.ts';
import { richTextOf } from '../entries/rich-text.ts';
import { wordsOf } from '../entries/rich-words.ts';
import type { UnreadableEntry } from '../entries/unreadable.ts';
import type { Criterion, Decision, Log, Option, Tag } from './decision.ts';
import { DECISIONS, decisionAttributes, points, serverAttributes, TAG_LENGTH, weight } from './schema.ts';

const types = { ...decisionAttributes, ...serverAttributes };

/** A criterion that nobody has weighed. */
const MIDDLE_WEIGHT = 3;

function readPoints(option: Y.XmlElement): Map<EntryId, number> {
  const read = new Map<EntryId, number>();
  for (const element of childrenOf(option, 'points')) {
    const criterion = entryId.safeParse(element.getAttribute('criterion'));
    const value = points.safeParse(element.getAttribute('points'));
    if (criterion.success && value.success) read.set(criterion.data, value.data);
  }
  return read;
}

const readOption = (element: Y.XmlElement): Option => ({
  id: entryIdOf(element),
  name: readField(element, 'name'),
  pros: wordsOf(richTextOf(element, 'pros')),
  cons: wordsOf(richTextOf(element, 'cons')),
  points: readPoints(element),
});

const readCriterion = (element: Y.XmlElement): Criterion => ({
  id: entryIdOf(element),
  name: readField(element, 'name'),
  weight: weight.safeParse(element.getAttribute('weight')).data ?? MIDDLE_WEIGHT,
});

/** The tags of a decision; the same name twice, which two people may have added, is one. */
function readTags(element: Y.XmlElement): Tag[] {
  const tags = new Map<string, Tag>();
  for (const tag of childrenOf(element, 'tag')) {
    const value: unknown = tag.getAttribute('name');
    const name = typeof value === 'string' ? value.slice(0, TAG_LENGTH) : '';
    const key = name.toLowerCase();
    if (name !== '' && !tags.has(key)) tags.set(key, { id: entryIdOf(tag), name });
  }
  return [...tags.values()];
}

function readValid(element: Y.XmlElement, id: EntryId): Decision {
  const values = readAttributes(element, types);
  const words = (field: string): string => wordsOf(richTextOf(element, field));
  return {
    ...values,
    kind: 'decision',
    id,
    form: values.form ?? 'plain',
    state: values.state ?? 'draft',
    title: readField(element, 'title'),
    decider: readField(element, 'decider'),
    consulted: readField(element, 'consulted'),
    statement: words('statement'),
    context: words('context'),
    reasons: words('reasons'),
    dissent: words('dissent'),
    options: childrenOf(element, 'option').map(readOption),
    criteria: childrenOf(element, 'criterion').map(readCriterion),
    owner: readOwner(values.owner),
    links: readLinks(element),
    tags: readTags(element),
  };
}

/** One decision out of its element. */
export const readDecision = (element: Y.XmlElement): Decision | UnreadableEntry =>
  readEntry(element, readValid);

/** Everything in a log. For a page that stays open use `followLog`, which reads again only what changes. */
export function readLog(ydoc: Y.Doc): Log {
  return {
    entries: childrenOf(ydoc.getXmlFragment(DECISIONS), 'decision').map(readDecision).toSorted(byNumber),
  };
}
