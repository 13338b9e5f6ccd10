import * as Y from 'yjs';
import { agreementSchema } from '../agreement/schema.ts';

function gather(node: unknown, parts: string[]): void {
  if (node instanceof Y.XmlText) {
    for (let item = node._start; item !== null; item = item.right)
      if (!item.deleted && item.content instanceof Y.ContentString) parts.push(item.content.str);
    return;
  }
  const isHolder =
    node instanceof Y.XmlFragment &&
    !(node instanceof Y.XmlElement && agreementSchema.nodes[node.nodeName]?.isLeaf === true);
  if (isHolder) for (const child of node.toArray()) gather(child, parts);
}

/**
 * All characters of a rich text side by side, one UTF-16 unit for each that `listRuns` places. What a row of the database
 * cannot keep, and what would pass for a line end, has another sign in its place.
 */
export function readWords(root: Y.XmlFragment): string {
  const parts: string[] = [];
  gather(root, parts);
  return parts
    .join('')
    .toWellFormed()
    .replaceAll('\0', '\uFFFD')
    .replaceAll(/[\n\r]/g, ' ');
}
