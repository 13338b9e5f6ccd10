import type { Node } from '@tiptap/pm/model';
import { updateYFragment } from '@tiptap/y-tiptap';
import type * as Y from 'yjs';

/**
 * Makes what stands in `element` the node, as the editor's binding writes what an act in the editor has changed: a line
 * that differs has its middle typed anew.
 * @throws {TypeError} it stands in no document
 */
export function rewriteAsEditor(element: Y.XmlFragment, node: Node): void {
  const { doc } = element;
  if (doc === null) throw new TypeError('a text must stand in a document before it is rewritten');
  updateYFragment(doc, element, node, { mapping: new Map(), isOMark: new Map() });
}
