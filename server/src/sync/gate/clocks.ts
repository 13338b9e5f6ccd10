import type { Block, Deletion, Id, Struct } from './update-content.ts';

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

/**
 * Told of each struct that brings something, in the order in which Yjs will place them.
 * @param id its first clock that is not known already
 */
type OnPlaced = (id: Id, struct: Struct) => void;

interface Placing {
  readonly clocks: Clocks;
  /** Clocks of the clientIDs of the update, as far as its structs are placed. */
  readonly after: Clocks;
  readonly onPlaced: OnPlaced;
}

const nextOf = (clientId: number, { after, clocks }: Placing): number =>
  after.get(clientId) ?? clocks.get(clientId) ?? 0;

const isKnown = (id: Id | string | undefined, placing: Placing): boolean =>
  typeof id !== 'object' || id.clock < nextOf(id.clientId, placing);

const canBePlaced = ({ left, right, parent }: Struct, placing: Placing): boolean =>
  isKnown(left, placing) && isKnown(right, placing) && isKnown(parent, placing);

/** A block and how many of its structs have been placed. */
interface Progress {
  readonly block: Block;
  placed: number;
}

/** Places what can be placed of one block. @returns how many structs that was */
function place(progress: Progress, placing: Placing): number {
  const { clientId, structs } = progress.block;
  const from = progress.placed;
  for (const struct of from === 0 ? structs : structs.slice(from)) {
    const expected = nextOf(clientId, placing);
    if (struct.clock > expected || !canBePlaced(struct, placing)) break;
    if (struct.clock + struct.length > expected) placing.onPlaced({ clientId, clock: expected }, struct);
    placing.after.set(clientId, Math.max(expected, struct.clock + struct.length));
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
export function advance(blocks: readonly Block[], clocks: Clocks, onPlaced: OnPlaced): Clocks | undefined {
  const placing: Placing = { clocks, after: new Map(), onPlaced };
  let waiting: Progress[] = blocks.map((block) => ({ block, placed: 0 }));
  while (waiting.length > 0) {
    let placed = 0;
    for (const progress of waiting) placed += place(progress, placing);
    if (placed === 0) return undefined;
    waiting = waiting.filter((progress) => progress.placed < progress.block.structs.length);
  }
  return placing.after;
}

/** Whether everything deleted exists, before or by the update itself. */
export function deletesOnlyKnown(deletions: readonly Deletion[], clocks: Clocks, after: Clocks): boolean {
  return deletions.every(
    ({ clientId, clock, length }) => clock + length <= (after.get(clientId) ?? clocks.get(clientId) ?? 0),
  );
}
