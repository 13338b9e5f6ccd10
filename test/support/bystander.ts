/** Somebody who is in the room while others do harm, and must not notice. */
import { expect } from 'vitest';
import type { RelayPage } from './relay-page.ts';
import { plainTextOf, type } from './text.ts';

let words = 0;

/** Both sockets are open, what each types is called saved and reaches the other, and their copies are equal. */
export async function expectUndisturbed(one: RelayPage, two: RelayPage): Promise<void> {
  for (const [from, to] of [
    [one, two],
    [two, one],
  ] as const) {
    const word = `(${++words})`;
    type(from.ydoc, word);
    await Promise.all([from.saved(), to.until(() => plainTextOf(to.ydoc).includes(word))]);
  }
  expect(one.socket.isClosed || two.socket.isClosed).toBe(false);
  expect(plainTextOf(one.ydoc)).toBe(plainTextOf(two.ydoc));
}
