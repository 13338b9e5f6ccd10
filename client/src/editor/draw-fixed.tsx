import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { createElement, Fragment, type ReactNode } from 'react';
import { blockTag, drawBlock, drawMarks, emptyBlock } from './draw-node.tsx';

/** Draws a block of a text that nobody writes in. @param clause its number, of a heading that has one */
export function drawFixed(node: ProseMirrorJSON, key: number, clause?: string): ReactNode {
  if (node.text !== undefined) return <Fragment key={key}>{drawMarks(node.text, node.marks ?? [])}</Fragment>;
  const tag = blockTag(node);
  if (tag === 'hr' || tag === 'br') return createElement(tag, { key });
  const { content = [], attrs } = node;
  const children = content.map((child, at) => drawFixed(child, at));
  const props = {
    key,
    'data-clause': clause,
    ...(tag === 'td' || tag === 'th' ? { colSpan: attrs?.['colspan'], rowSpan: attrs?.['rowspan'] } : {}),
    ...(node.type === 'taskItem' && { 'data-checked': attrs?.['checked'] === true }),
  };
  return drawBlock(tag, props, children.length === 0 ? emptyBlock : children);
}

/** A rich text of an entry, as it was fixed. */
export function FixedRich({ blocks }: { blocks: readonly ProseMirrorJSON[] }) {
  return <>{blocks.map((block, at) => drawFixed(block, at))}</>;
}
