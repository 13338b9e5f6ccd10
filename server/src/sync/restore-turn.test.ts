import { logRules } from '@entente/documents/log/schema';
import { addDecisions } from '@entente/documents/log/write-log';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { RestoreTurn } from './restore-turn.ts';
import { connect, openRoom } from './testing/memory-room.ts';

test('[RE2] one restores at a time; a turn ends when it is given back, and passes on when it was not used', () => {
  let nowMs = 0;
  const turn = new RestoreTurn<string>(() => new Date(nowMs));
  expect(turn.take('anna')).toBe(true);
  expect(turn.take('ben')).toBe(false);
  expect(turn.take('anna')).toBe(true);
  turn.giveBack('ben');
  expect(turn.take('ben')).toBe(false);
  turn.giveBack('anna');
  expect(turn.take('ben')).toBe(true);
  nowMs = 10_000;
  expect(turn.take('anna')).toBe(true);
  expect(turn.take('ben')).toBe(false);
});

const what = { version: 1, part: { kind: 'whole' } } as const;

test('[RE2] a turn ends when the restore is on the record and has been sent to everybody, or its page is gone', async () => {
  const { room, append, drained } = await openRoom(logRules);
  const [anna, ben] = [connect('anna'), connect('ben')];
  for (const connection of [anna, ben]) room.join(connection);
  const ydoc = new Y.Doc();
  addDecisions(ydoc, [{ title: 'One' }]);
  expect(room.restoreTurn.take(anna)).toBe(true);
  room.receiveEdit({ connection: anna, frame: 1, update: Y.encodeStateAsUpdate(ydoc), restored: what });
  expect(room.restoreTurn.take(ben)).toBe(false);
  const sentBefore = ben.send.mock.calls.length;
  await drained();
  expect(ben.send.mock.calls.length).toBeGreaterThan(sentBefore);
  expect(room.restoreTurn.take(ben)).toBe(true);
  room.leave(ben);
  expect(room.restoreTurn.take(anna)).toBe(true);
  expect(append.mock.calls[0]?.[0].restoring).toMatchObject([{ seq: 1, restored: what }]);
});

test('[RE3] what the record holds already restores nothing a second time, and its turn ends too', async () => {
  const { room, append, drained } = await openRoom(logRules);
  const anna = connect('anna');
  room.join(anna);
  const ydoc = new Y.Doc();
  addDecisions(ydoc, [{ title: 'One' }]);
  const update = Y.encodeStateAsUpdate(ydoc);
  room.receiveEdit({ connection: anna, frame: 1, update });
  await drained();
  room.restoreTurn.take(anna);
  room.receiveEdit({ connection: anna, frame: 2, update, restored: what });
  await drained();
  expect(append.mock.calls.flatMap(([batch]) => batch.restoring ?? [])).toEqual([]);
  expect(anna.saved).toHaveBeenLastCalledWith(2);
  expect(room.restoreTurn.take(connect('ben'))).toBe(true);
});
