import type { FirmId, UserId } from '@entente/protocol/ids';
import type { PresencePerson } from '@entente/protocol/presence';
import * as decoding from 'lib0/decoding';
import { expect, test } from 'vitest';
import { PresenceBoard } from './presence-board.ts';
import { encodeAwareness } from './sync-frames.ts';

const someone = (name: string) => ({
  access: {
    person: {
      userId: name as UserId,
      name,
      firmId: 'f' as FirmId,
      firm: 'Firm',
      colour: 'teal',
    } as PresencePerson,
  },
});

/** What a page sends about itself: an awareness update without its frame type. */
function claim(clientId: number, clock: number, state: object): Uint8Array {
  const frame = encodeAwareness([{ clientId, clock, state: JSON.stringify(state) }]);
  const decoder = decoding.createDecoder(frame);
  decoding.readVarUint(decoder);
  return decoding.readVarUint8Array(decoder);
}

test.each<[string, unknown, unknown]>([
  ['beside a character', { item: { client: 7, clock: 3 }, type: null, tname: 'content', assoc: -1 }, true],
  ['at the end of a node', { type: { client: 7, clock: 3 }, tname: null, item: null, assoc: 0 }, true],
  ['at the end of the text', { tname: 'content', assoc: 0 }, true],
  ['nowhere', {}, false],
  ['ahead of all', { item: { client: 7, clock: -1 } }, false],
  ['between two', { item: { client: 7, clock: 0.5 } }, false],
  ['of nobody', { type: { client: 'x', clock: 1 } }, false],
  ['behind all counting', { item: { client: 2 ** 60, clock: 1 } }, false],
])('[RL11] a caret %s', (_, position, isShown) => {
  const board = new PresenceBoard<ReturnType<typeof someone>>(() => undefined);
  board.receive(someone('anna'), claim(7, 1, { cursor: { anchor: position, head: position } }));
  const told = new TextDecoder().decode(board.encodeAll());
  expect(told.includes('"cursor"')).toBe(isShown);
  expect(told).toContain('anna');
});

test('[RL11] a clientID once shown stays with its person, also while they are away', () => {
  const board = new PresenceBoard<ReturnType<typeof someone>>(() => undefined);
  const [anna, ben] = [someone('anna'), someone('ben')];
  board.receive(anna, claim(7, 1, {}));
  expect(board.holderOf(7)).toBe('anna');
  board.leave(anna);
  board.receive(ben, claim(7, 9, {}));
  expect(board.holderOf(7)).toBe('anna');
  board.takeChanges();
  expect(board.encodeAll()).toEqual(encodeAwareness([]));
  const back = someone('anna');
  board.receive(back, claim(7, 3, {}));
  expect(board.takeChanges()).toBeDefined();
});
