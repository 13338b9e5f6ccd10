import type { Frame, FrameBlock } from './frame.ts';
import type { Frames } from './frames.ts';
import { stepBetween } from './entry-step.ts';

/** Orders entries by number, those without one last, in the order in which they came. */
const numberOf = ({ node }: FrameBlock): number => {
  const number = node.attrs?.['number'];
  return typeof number === 'number' ? number : Number.MAX_SAFE_INTEGER;
};

/** The entries of a register or log at a seq, in the order of their numbers, with what the edit of that seq changed. */
export function entriesAt(frames: Frames, wanted: number): Frame {
  // The state before comes first: what the edit left as it was is then read once for both.
  const before = new Map(frames.at(Math.max(0, wanted - 1)).blocks.map(({ key, node }) => [key, node]));
  const { seq, blocks } = frames.at(wanted);
  const stepped = blocks.map((block) =>
    block.since === seq ? { ...block, step: stepBetween(before.get(block.key), block.node) } : block,
  );
  return { seq, blocks: stepped.toSorted((a, b) => numberOf(a) - numberOf(b)) };
}
