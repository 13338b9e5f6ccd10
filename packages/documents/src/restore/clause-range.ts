import type { ProseMirrorJSON } from '../agreement/content-json.ts';

/** Blocks of a text from one place up to, and without, another. */
export interface BlockRange {
  readonly from: number;
  readonly to: number;
}

/** The level of a heading; undefined for every other block. */
export function headingLevel(block: ProseMirrorJSON | undefined): number | undefined {
  return block?.type === 'heading' ? Number(block.attrs?.['level'] ?? 1) : undefined;
}

/** The first heading from `start` on that is of this level or above it; the end of the text where there is none. */
export function nextClause(blocks: readonly ProseMirrorJSON[], start: number, level: number): number {
  const at = blocks.findIndex((block, place) => place >= start && (headingLevel(block) ?? Infinity) <= level);
  return at === -1 ? blocks.length : at;
}

/** A clause: its heading with its content and its own sub-clauses; undefined where no heading stands. */
export function clauseRange(blocks: readonly ProseMirrorJSON[], at: number): BlockRange | undefined {
  const level = headingLevel(blocks[at]);
  return level === undefined ? undefined : { from: at, to: nextClause(blocks, at + 1, level) };
}
