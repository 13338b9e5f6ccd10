import { Node, type Schema } from '@tiptap/pm/model';
import * as Y from 'yjs';
import type { Compared } from '../../compare/compared.ts';
import { blocksOf } from '../../compare/side-of.ts';
import { createElement } from './create-element.ts';
import { rewriteAsEditor } from './rewrite-as-editor.ts';
import { rewriteLine } from './rewrite-line.ts';

type Changed = Extract<Compared, { change: 'line' | 'within' }>;

function setAttributes(element: Y.XmlElement, { attrs }: Node): void {
  const is: Record<string, unknown> = element.getAttributes();
  for (const [name, value] of Object.entries(attrs)) {
    if (value === null && name in is) element.removeAttribute(name);
    else if (value !== null && JSON.stringify(is[name]) !== JSON.stringify(value))
      element.setAttribute(name, value as string);
  }
}

function rewriteBlock(element: Y.XmlElement, one: Changed, node: Node): void {
  setAttributes(element, node);
  if (one.change === 'within') rewriteBlocks(element, one.children, node);
  else if (!rewriteLine(element, one.runs, node.type.schema)) rewriteAsEditor(element, node);
}

/** Yjs cannot change what an element is: another type is another element. */
function replace(parent: Y.XmlFragment, at: number, node: Node): void {
  parent.delete(at, 1);
  parent.insert(at, [createElement(node)]);
}

function rewriteOne(
  parent: Y.XmlFragment,
  at: number,
  { one, schema }: { one: Compared; schema: Schema },
): number {
  if (one.change === 'same') return at + 1;
  if (one.change === 'deleted') {
    parent.delete(at, 1);
    return at;
  }
  const [json] = blocksOf([one], 'after');
  const node = Node.fromJSON(schema, json);
  const element = one.change === 'inserted' ? undefined : parent.get(at);
  if (one.change === 'inserted') parent.insert(at, [createElement(node)]);
  else if (element instanceof Y.XmlElement && element.nodeName === node.type.name)
    rewriteBlock(element, one, node);
  else replace(parent, at, node);
  return at + 1;
}

/**
 * Makes what stands in `parent` the newer side of a comparison whose older side it says: block by block, each change an
 * edit of its own unless the caller has a transaction. What is the same is not touched.
 * @param node the newer side, whole
 */
export function rewriteBlocks(parent: Y.XmlFragment, compared: readonly Compared[], node: Node): void {
  const before = compared.filter(({ change }) => change !== 'inserted');
  // Content that the schema refuses is passed over by readers and still stands in Yjs: places would not be the same.
  if (parent.length !== before.length) return rewriteAsEditor(parent, node);
  let at = 0;
  for (const one of compared) at = rewriteOne(parent, at, { one, schema: node.type.schema });
}
