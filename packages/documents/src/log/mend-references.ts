/**
 * Undo brings an option or a criterion back as an element with another id (Yjs 13.6, `redoItem`). What spoke of it by
 * its id, the choice and the points, is made to speak of it again.
 */
import * as Y from 'yjs';
import { entryId, entryIdOf, type EntryId } from '../entries/entry-id.ts';
import { childrenOf } from '../entries/plain-text.ts';
import { DECISIONS } from './schema.ts';

const itemAt = (ydoc: Y.Doc, { client, clock }: Y.ID): Y.Item | undefined => {
  if (clock >= Y.getState(ydoc.store, client)) return undefined;
  const item: unknown = Y.getItem(ydoc.store, Y.createID(client, clock));
  return item instanceof Y.Item ? item : undefined;
};

/** The element that stands where the one of this id stood; undefined when it is there itself, or nothing is. */
function findReturned(ydoc: Y.Doc, id: EntryId): EntryId | undefined {
  const [client = 0, clock = 0] = id.split('-').map(Number);
  const start = itemAt(ydoc, Y.createID(client, clock));
  let item = start;
  while (item?.deleted && item.redone !== null) item = itemAt(ydoc, item.redone);
  if (item === undefined || item === start || item.deleted || !(item.content instanceof Y.ContentType))
    return undefined;
  return item.content.type instanceof Y.XmlElement ? entryIdOf(item.content.type) : undefined;
}

function mend(ydoc: Y.Doc, element: Y.XmlElement, attribute: string): void {
  const id = entryId.safeParse(element.getAttribute(attribute));
  const returned = id.success ? findReturned(ydoc, id.data) : undefined;
  if (returned !== undefined) element.setAttribute(attribute, returned);
}

/**
 * Mends the choices and points of a log after an undo or a redo of our own: only the page that did it knows what has
 * come back as what.
 */
export function mendReferences(ydoc: Y.Doc): void {
  ydoc.transact(() => {
    for (const decision of childrenOf(ydoc.getXmlFragment(DECISIONS), 'decision')) {
      mend(ydoc, decision, 'chosen');
      for (const option of childrenOf(decision, 'option'))
        for (const points of childrenOf(option, 'points')) mend(ydoc, points, 'criterion');
    }
  });
}
