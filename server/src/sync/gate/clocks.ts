import type { Block, Deletion } from './update-content.ts';

/** The state vector: clientID to the next clock expected of it. */
export type Clocks = Map<number, number>;

const endOf = (block: Block): number => {
  const last = block.structs.at(-1);
  return last === undefined ? 0 : last.clock + last.length;
};

/** The blocks that hold something `clocks` does not know yet. */
export function newBlocks(blocks: readonly Block[], clocks: Clocks): Block[] {
  return blocks.filter((block) => endOf(block) > (clocks.get(block.clientId) ?? 0));
}

function isKnown(needs: readonly number[], knows: (clientId: number, clock: number) => boolean): boolean {
  for (let at = 0; at < needs.length; at += 2) {
    if (!knows(needs[at] as number, needs[at + 1] as number)) return false;
  }
  return true;
}

/** A block and how many of its structs have been placed. */
interface Progress {
  readonly block: Block;
  placed: number;
}

/** Places what can be placed of one block. @returns how many structs that was */
function place(progress: Progress, clocks: Clocks, after: Clocks): number {
  const next = (clientId: number) => after.get(clientId) ?? clocks.get(clientId) ?? 0;
  const knows = (clientId: number, clock: number) => clock < next(clientId);
  const { clientId, structs } = progress.block;
  const from = progress.placed;
  for (const struct of from === 0 ? structs : structs.slice(from)) {
    const expected = next(clientId);
    if (struct.clock > expected || !isKnown(struct.needs, knows)) break;
    after.set(clientId, Math.max(expected, struct.clock + struct.length));
    progress.placed++;
  }
  return progress.placed - from;
}

/**
 * Places the structs of an update one after the other, each when all it needs is known, as Yjs does. What is known
 * already is placed as well: Yjs asks for its neighbours too.
 * @returns the clocks afterwards of the clientIDs in it; undefined when something is missing, so that Yjs would
 *   postpone a part
 */
export function advance(blocks: readonly Block[], clocks: Clocks): Clocks | undefined {
  const after: Clocks = new Map();
  let waiting: Progress[] = blocks.map((block) => ({ block, placed: 0 }));
  while (waiting.length > 0) {
    let placed = 0;
    for (const progress of waiting) placed += place(progress, clocks, after);
    if (placed === 0) return undefined;
    waiting = waiting.filter((progress) => progress.placed < progress.block.structs.length);
  }
  return after;
}

/** Whether everything deleted exists, before or by the update itself. */
export function deletesOnlyKnown(deletions: readonly Deletion[], clocks: Clocks, after: Clocks): boolean {
  return deletions.every(
    ({ clientId, clock, length }) => clock + length <= (after.get(clientId) ?? clocks.get(clientId) ?? 0),
  );
}
