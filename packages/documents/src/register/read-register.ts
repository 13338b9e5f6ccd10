import type * as Y from 'yjs';
import { entryIdOf, type EntryId } from '../entries/entry-id.ts';
import { readLinks } from '../entries/entry-links.ts';
import { readOwner } from '../entries/owner.ts';
import { childrenOf } from '../entries/plain-text.ts';
import { readAttributes } from '../entries/read-attributes.ts';
import { byNumber, readEntry, readField } from '../entries/read-entry.ts';
import { richTextOf } from '../entries/rich-text.ts';
import { wordsOf } from '../entries/rich-words.ts';
import type { UnreadableEntry } from '../entries/unreadable.ts';
import type { Category, Register, Risk, SavedView } from './risk.ts';
import {
  CATEGORIES,
  NAME_LENGTH,
  RISKS,
  riskAttributes,
  serverAttributes,
  VIEW_LENGTH,
  VIEWS,
} from './schema.ts';

const types = { ...riskAttributes, ...serverAttributes };

function readValid(element: Y.XmlElement, id: EntryId): Risk {
  const values = readAttributes(element, types);
  return {
    ...values,
    kind: 'risk',
    id,
    title: readField(element, 'title'),
    description: wordsOf(richTextOf(element, 'description')),
    mitigation: wordsOf(richTextOf(element, 'mitigation')),
    owner: readOwner(values.owner),
    status: values.status ?? 'open',
    links: readLinks(element),
  };
}

/** One risk out of its element. */
export const readRisk = (element: Y.XmlElement): Risk | UnreadableEntry => readEntry(element, readValid);

/** The text of an attribute, cut where nobody's browser writes on. */
function readText(element: Y.XmlElement, name: string, length: number): string {
  const value: unknown = element.getAttribute(name);
  return typeof value === 'string' ? value.slice(0, length) : '';
}

/** The categories in the order in which they were added. */
export function readCategories(ydoc: Y.Doc): Category[] {
  return childrenOf(ydoc.getXmlFragment(CATEGORIES), 'category').map((element) => ({
    id: entryIdOf(element),
    name: readText(element, 'name', NAME_LENGTH),
  }));
}

export function readViews(ydoc: Y.Doc): SavedView[] {
  return childrenOf(ydoc.getXmlFragment(VIEWS), 'view').map((element) => ({
    id: entryIdOf(element),
    name: readText(element, 'name', NAME_LENGTH),
    settings: readText(element, 'settings', VIEW_LENGTH),
  }));
}

/** Everything in a register. For a page that stays open use `followRegister`, which reads again only what changes. */
export function readRegister(ydoc: Y.Doc): Register {
  return {
    entries: childrenOf(ydoc.getXmlFragment(RISKS), 'risk').map(readRisk).toSorted(byNumber),
    categories: readCategories(ydoc),
    views: readViews(ydoc),
  };
}
