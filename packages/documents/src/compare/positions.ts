/** ProseMirror positions inside content that is JSON. */
import type { ProseMirrorJSON } from '../agreement/content-json.ts';
import type { Inline } from './compared.ts';

/** Nodes that hold nothing and take one position; `positions.test.ts` holds them against the schemas. */
export const leafTypes: ReadonlySet<string> = new Set(['hardBreak', 'horizontalRule']);

const sizes = new WeakMap<ProseMirrorJSON, number>();

/** How many positions a node takes. */
export function sizeOf(node: ProseMirrorJSON): number {
  if (node.text !== undefined) return node.text.length;
  if (leafTypes.has(node.type)) return 1;
  const known = sizes.get(node);
  if (known !== undefined) return known;
  const size = (node.content ?? []).reduce((sum, child) => sum + sizeOf(child), 2);
  sizes.set(node, size);
  return size;
}

/** How many positions a run takes. */
export const sizeOfInline = (inline: Inline): number =>
  'node' in inline ? sizeOf(inline.node) : inline.text.length;
