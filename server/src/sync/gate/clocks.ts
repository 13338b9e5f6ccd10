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

const isKnown = (id: Id, placing: Placing): boolean => id.clock < nextOf(id.clientId, placing);

/** A block, how many of its structs have been placed, and what the next one waits for. */
interface Progress {
  readonly block: Block;
  placed: number;
  missing: Id | undefined;
}

/** What a struct needs and does not find. */
function findMissing(clientId: number, struct: Struct, placing: Placing): Id | undefined {
  const before: Id = { clientId, clock: struct.clock - 1 };
  if (struct.clock > nextOf(clientId, placing)) return before;
  for (const id of [struct.left, struct.right, struct.parent])
    if (typeof id === 'object' && !isKnown(id, placing)) return id;
  return undefined;
}

/** Places what can be placed of one block. @returns how many structs that was */
function place(progress: Progress, placing: Placing): number {
  const { clientId, structs } = progress.block;
  const from = progress.placed;
  for (let struct = structs[from]; struct !== undefined; struct = structs[progress.placed]) {
    progress.missing = findMissing(clientId, struct, placing);
    if (progress.missing !== undefined) break;
    const expected = nextOf(clientId, placing);
    if (struct.clock + struct.length > expected) placing.onPlaced({ clientId, clock: expected }, struct);
    placing.after.set(clientId, Math.max(expected, struct.clock + struct.length));
    progress.placed++;
  }
  return progress.placed - from;
}

/** Wakes the blocks that waited for what one clientID has brought up to `clock`. */
function wake(waiting: readonly Progress[], clientId: number, clock: number): void {
  for (const progress of waiting) {
    const { missing } = progress;
    if (missing !== undefined && missing.clientId === clientId && missing.clock < clock)
      progress.missing = undefined;
  }
}

/** One round over all blocks that wait for nothing. @returns whether anything was placed */
function placeRound(waiting: readonly Progress[], placing: Placing): boolean {
  let hasPlaced = false;
  for (const progress of waiting) {
    if (progress.missing !== undefined || place(progress, placing) === 0) continue;
    const { clientId } = progress.block;
    wake(waiting, clientId, nextOf(clientId, placing));
    hasPlaced = true;
  }
  return hasPlaced;
}

/**
 * Places the structs of an update one after the other, each when all it needs is known, as Yjs does. What is known
 * already is placed as well: Yjs asks for its neighbours too. A struct is looked at when it has become possible, and not
 * once in every round: two clientIDs that take turns make as many rounds as structs.
 * @returns the clocks afterwards of the clientIDs in it; undefined when something is missing, so that Yjs would
 *   postpone a part
 */
export function advance(blocks: readonly Block[], clocks: Clocks, onPlaced: OnPlaced): Clocks | undefined {
  const placing: Placing = { clocks, after: new Map(), onPlaced };
  const waiting = blocks.map((block): Progress => ({ block, placed: 0, missing: undefined }));
  const isDone = ({ placed, block }: Progress): boolean => placed === block.structs.length;
  while (placeRound(waiting, placing));
  return waiting.every(isDone) ? placing.after : undefined;
}

/** Whether everything deleted exists, before or by the update itself. */
export function deletesOnlyKnown(deletions: readonly Deletion[], clocks: Clocks, after: Clocks): boolean {
  return deletions.every(
    ({ clientId, clock, length }) => clock + length <= (after.get(clientId) ?? clocks.get(clientId) ?? 0),
  );
}
