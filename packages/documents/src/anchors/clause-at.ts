import type { AnchorClause } from '@entente/protocol/anchor';
import * as Y from 'yjs';
import { numberClauses } from '../agreement/clauses.ts';
import { entryIdOf } from '../entries/entry-id.ts';
import { readWords } from './read-words.ts';

const TITLE_LENGTH = 200;

const levelOf = (heading: Y.XmlElement): number => {
  const level: unknown = heading.getAttribute('level');
  return typeof level === 'number' ? level : 1;
};

/** The clause of an agreement that a block stands in, which is that of the nearest heading above it or its own. */
export function clauseAt(root: Y.XmlFragment, block: Y.XmlElement): AnchorClause | null {
  const headings: Y.XmlElement[] = [];
  for (const child of root.toArray()) {
    if (child instanceof Y.XmlElement && child.nodeName === 'heading') headings.push(child);
    if (child === block) break;
  }
  const last = headings.at(-1);
  if (last === undefined) return null;
  return {
    id: entryIdOf(last),
    number: numberClauses(headings.map(levelOf)).at(-1) ?? '',
    title: readWords(last).slice(0, TITLE_LENGTH).toWellFormed(),
  };
}

/** The block of a root that holds the character of a Yjs id. */
export function blockOf(ydoc: Y.Doc, root: Y.XmlFragment, id: Y.ID): Y.XmlElement | undefined {
  const item: unknown = Y.getItem(ydoc.store, id);
  let type = item instanceof Y.Item ? item.parent : null;
  while (type instanceof Y.AbstractType) {
    if (type.parent === root) return type instanceof Y.XmlElement ? type : undefined;
    type = type.parent;
  }
  return undefined;
}
