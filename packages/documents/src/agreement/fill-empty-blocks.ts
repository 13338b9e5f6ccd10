import * as Y from 'yjs';
import { agreementSchema } from './schema.ts';

/**
 * Gives every block for words that has none an empty text, within this type and below it. Without one, two browsers
 * that write into the block at the same moment each make a text of their own, and their merging doubles the words
 * (y-tiptap 3.0.9, `updateYFragment`). What the block holds as content stays the same.
 */
export function fillEmptyBlocks(type: unknown): void {
  if (!(type instanceof Y.XmlFragment)) return;
  const isBlockForWords =
    type instanceof Y.XmlElement && agreementSchema.nodes[type.nodeName]?.isTextblock === true;
  if (isBlockForWords && type.length === 0) type.insert(0, [new Y.XmlText()]);
  for (const child of type.toArray()) fillEmptyBlocks(child);
}
