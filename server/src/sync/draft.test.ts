import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { Draft } from './draft.ts';

/** A document typed letter by letter, and the update of each letter. */
function type(text: string): { ydoc: Y.Doc; updates: Uint8Array[] } {
  const ydoc = new Y.Doc();
  ydoc.clientID = 7;
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => void updates.push(update));
  for (const letter of text) ydoc.getText('content').insert(ydoc.getText('content').length, letter);
  return { ydoc, updates };
}

function read(updates: readonly Uint8Array[]): string {
  const ydoc = new Y.Doc();
  for (const update of updates) Y.applyUpdate(ydoc, update);
  return ydoc.getText('content').toJSON();
}

const emptyStateVector = new Uint8Array([0]);

test('[RL7] text that is still on its way to the record counts as not deleted, and is no error', () => {
  const { ydoc, updates } = type('abc');
  ydoc.getText('content').delete(0, 1);
  const draft = new Draft(updates.length, updates);
  expect(draft.isDeleted([{ clientId: 7, clock: 0, length: 1 }])).toBe(true);
  expect(draft.isDeleted([{ clientId: 7, clock: 0, length: 3 }])).toBe(false);
  expect(draft.isDeleted([{ clientId: 7, clock: 3, length: 1 }])).toBe(false);
  expect(draft.isDeleted([{ clientId: 8, clock: 0, length: 1 }])).toBe(false);
});

test('[RL8] joiners get the whole state and what came after it, and between two joiners nothing piles up', () => {
  const { updates } = type('a'.repeat(2000));
  const draft = new Draft(0, []);
  const steps = [1, 100, 256, 257, 258, 700, 2000];
  for (const [at, update] of updates.entries()) {
    draft.append(update);
    if (!steps.includes(at + 1)) continue;
    const served = draft.updatesSince(emptyStateVector);
    expect(read(served)).toBe('a'.repeat(at + 1));
    expect(served.length).toBeLessThanOrEqual(257);
  }
});

test('[RL8] the first joiner gets what the record holds as it is, in two frames at most, or the whole anew when much is behind', () => {
  for (const rowsBehind of [0, 1, 256, 257]) {
    const { ydoc, updates } = type('a'.repeat(10 + rowsBehind));
    const half = new Y.Doc();
    for (const update of updates.slice(0, 10)) Y.applyUpdate(half, update);
    const snapshot = Y.encodeStateAsUpdate(half);
    const draft = new Draft(updates.length, [snapshot, ...updates.slice(10)]);
    const served = draft.updatesSince(emptyStateVector);
    expect(read(served)).toBe(ydoc.getText('content').toJSON());
    expect(served.length).toBe(rowsBehind === 0 || rowsBehind > 256 ? 1 : 2);
    expect(served[0] === snapshot).toBe(rowsBehind <= 256);
    ydoc.getText('content').delete(0, 3);
    draft.append(updates.at(-1) ?? new Uint8Array());
    expect(read(draft.updatesSince(emptyStateVector))).toBe(ydoc.getText('content').toJSON());
  }
});
