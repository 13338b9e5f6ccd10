import { numberClauses } from '@entente/documents/agreement/clauses';
import type { Frame, FrameNode } from '@entente/documents/playback/frame';
import { memo } from 'react';
import { blockTag, drawBlock } from '../../editor/draw-node.tsx';
import { drawChildren } from './draw-played.tsx';
import type { Look } from './looks.ts';
import classes from './playback.module.css';

interface BlockProps {
  readonly node: FrameNode;
  readonly clause: string | undefined;
  readonly looks: readonly Look[];
  /** The edit that is shown touched it. */
  readonly isTouched: boolean;
}

/** A block stays the very same object until an edit touches it, and is not drawn again until then. */
const Block = memo(function Block({ node, clause, looks, isTouched }: BlockProps) {
  const tag = blockTag(node);
  const props = { 'data-clause': clause, ...(isTouched && { 'data-touched': true }) };
  return tag === 'hr' ? <hr {...props} /> : drawBlock(tag, props, drawChildren(node, looks));
});

const levelOf = ({ attrs }: FrameNode): number => Number(attrs?.['level'] ?? 1);

function clausesOf({ blocks }: Frame): Map<string, string> {
  const headings = blocks.filter(({ node }) => node.type === 'heading');
  const numbers = numberClauses(headings.map(({ node }) => levelOf(node)));
  return new Map(headings.map(({ key }, at) => [key, numbers[at] ?? '']));
}

/** An agreement as it was, each word in the colour of whoever brought it, with the caret of the last edit. */
export const PlayedText = memo(function PlayedText({
  frame,
  looks,
}: {
  frame: Frame;
  looks: readonly Look[];
}) {
  const clauses = clausesOf(frame);
  return (
    <div className={`agreement-text ${classes.text ?? ''}`} data-seq={frame.seq}>
      {frame.blocks.map(({ key, node, since }) => (
        <Block
          key={key}
          node={node}
          clause={clauses.get(key)}
          looks={looks}
          isTouched={since === frame.seq}
        />
      ))}
    </div>
  );
});
