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
