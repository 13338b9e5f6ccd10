import * as Y from 'yjs';
import { z } from 'zod';

/**
 * Names an entry, or a part of one such as an option, for ever: the Yjs id of its element, `clientID-clock`. Nobody can
 * give it twice or take it, since the server binds every clientID to one person.
 */
export const entryId = z
  .string()
  .max(40)
  .regex(/^\d+-\d+$/)
  .brand<'EntryId'>();

export type EntryId = z.infer<typeof entryId>;

/**
 * The id of an element of a document.
 * @throws {TypeError} the element stands in no document
 */
export function entryIdOf(element: Y.XmlElement): EntryId {
  const item = element._item;
  if (item === null) throw new TypeError('an element that stands in no document has no id');
  return `${item.id.client}-${item.id.clock}` as EntryId;
}

/** The element of this id, when it is in the document, is an element of that name, and is not deleted. */
export function findElement(ydoc: Y.Doc, id: EntryId, name: string): Y.XmlElement | undefined {
  const [client = 0, clock = 0] = id.split('-').map(Number);
  if (clock >= Y.getState(ydoc.store, client)) return undefined;
  const item: unknown = Y.getItem(ydoc.store, Y.createID(client, clock));
  if (!(item instanceof Y.Item) || item.deleted || !(item.content instanceof Y.ContentType)) return undefined;
  const { type } = item.content;
  return type instanceof Y.XmlElement && type.nodeName === name ? type : undefined;
}
