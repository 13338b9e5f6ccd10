/** Insertions that say of themselves where they stand, as no page would write them, and how far Yjs walks to place them. */
import * as encoding from 'lib0/encoding';
import { vi } from 'vitest';
import * as Y from 'yjs';
import type { At } from './random-update.ts';

/** One character and its neighbours. */
export interface RawInsertion {
  readonly left?: At | undefined;
  readonly right?: At | undefined;
}

const HAS_LEFT = 0b1000_0000;
const HAS_RIGHT = 0b0100_0000;
const CHARACTERS = 4;

function writeInsertion(encoder: encoding.Encoder, { left, right }: RawInsertion): void {
  encoding.writeUint8(encoder, CHARACTERS | (left ? HAS_LEFT : 0) | (right ? HAS_RIGHT : 0));
  for (const number of [...(left ?? []), ...(right ?? [])]) encoding.writeVarUint(encoder, number);
  encoding.writeVarString(encoder, 'x');
}

/** An update of characters under one clientID from a clock on; each has a neighbour at least. */
export function encodeInsertions([clientId, clock]: At, insertions: readonly RawInsertion[]): Uint8Array {
  return encoding.encode((encoder) => {
    for (const number of [1, insertions.length, clientId, clock]) encoding.writeVarUint(encoder, number);
    for (const insertion of insertions) writeInsertion(encoder, insertion);
    encoding.writeVarUint(encoder, 0);
  });
}

/** How many steps Yjs takes to find the places of all that these updates bring: each puts the item it walks over into two sets. */
export function countSteps(updates: readonly Uint8Array[]): number {
  const ydoc = new Y.Doc();
  const add = vi.spyOn(Set.prototype, 'add');
  try {
    for (const update of updates) Y.applyUpdate(ydoc, update);
    return add.mock.calls.filter(([value]) => value instanceof Y.Item).length / 2;
  } finally {
    add.mockRestore();
  }
}
