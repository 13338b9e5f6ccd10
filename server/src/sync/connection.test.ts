import { frameType, syncType } from '@entente/protocol/frames';
import { limits } from '@entente/protocol/limits';
import * as encoding from 'lib0/encoding';
import { expect, test, vi } from 'vitest';
import type { DocumentAccess } from '../access/document-access.ts';
import { Connection } from './connection.ts';
import type { Room } from './room.ts';
import { encodeStep1, encodeStep2, encodeUpdate } from './sync-frames.ts';

function connect() {
  const socket = {
    send: vi.fn(),
    close: vi.fn(),
    bufferedBytes: vi.fn(() => 0),
    pause: vi.fn(),
    resume: vi.fn(),
  };
  const later = vi.fn<(callback: () => void) => void>();
  const sendMissing = vi.fn(() => 0);
  const room = { join: vi.fn(), leave: vi.fn(), receiveEdit: vi.fn(), sendMissing, later };
  const access = { actor: { role: 'editor' }, canEdit: true } as DocumentAccess;
  const onClosed = vi.fn();
  const connection = new Connection({
    socket,
    access,
    params: { frames: '1' },
    room: room as unknown as Room,
    onClosed,
  });
  connection.open();
  socket.send.mockClear();
  return { connection, socket, room, onClosed };
}

const update = encodeUpdate(new Uint8Array([0, 0]));

test('[RL32] an inbox full of uncommitted updates is not read until there is room again', () => {
  const { connection, socket } = connect();
  for (let count = 0; count <= limits.uncommittedUpdates; count++) connection.receive(update);
  expect(socket.pause).toHaveBeenCalledOnce();
  connection.saved(1);
  expect(socket.resume).toHaveBeenCalledOnce();
});

test('[RL32] the same goes for its bytes', () => {
  const { connection, socket } = connect();
  const large = encodeUpdate(new Uint8Array(limits.uncommittedBytes / 4));
  for (let count = 0; count < 4; count++) connection.receive(large);
  expect(socket.pause).not.toHaveBeenCalled();
  for (let count = 0; count < 4; count++) connection.receive(large);
  expect(socket.pause).toHaveBeenCalledOnce();
  connection.saved(3);
  expect(socket.resume).not.toHaveBeenCalled();
  connection.saved(4);
  expect(socket.resume).toHaveBeenCalledOnce();
});

test('[RL2] nothing is called saved before the first step 2 is', () => {
  const { connection, socket } = connect();
  connection.receive(update);
  connection.receive(encodeStep2(new Uint8Array([0, 0])));
  connection.saved(1);
  expect(socket.send).not.toHaveBeenCalled();
  connection.saved(2);
  expect(socket.send).toHaveBeenCalledWith(new Uint8Array([frameType.saved, 2]));
});

test('[RL31] a socket with too much waiting is closed instead of filled; a large first answer is allowed for', () => {
  const { connection, socket, room, onClosed } = connect();
  room.sendMissing.mockReturnValue(100);
  const step1 = encoding.encode((encoder) => {
    for (const value of [frameType.sync, syncType.step1, 1, 0]) encoding.writeVarUint(encoder, value);
  });
  connection.receive(step1);
  socket.bufferedBytes.mockReturnValue(limits.backlogBytes + 100);
  connection.send(update);
  expect(socket.send).toHaveBeenCalledOnce();
  socket.bufferedBytes.mockReturnValue(limits.backlogBytes + 101);
  connection.send(update);
  expect(socket.close).toHaveBeenCalledWith(4508, expect.any(String));
  expect(room.leave).toHaveBeenCalledOnce();
  expect(onClosed).toHaveBeenCalledOnce();
});

test('[RL33] a thousand questions for what is missing are answered once, and once more for all who came behind', () => {
  const { connection, socket, room } = connect();
  for (let count = 0; count < 1000; count++) connection.receive(encodeStep1(new Uint8Array([0])));
  expect(room.sendMissing).toHaveBeenCalledOnce();
  room.sendMissing.mockImplementation(() => {
    throw new Error('a state vector that is none');
  });
  room.later.mock.calls[0]?.[0]();
  expect(room.sendMissing).toHaveBeenCalledTimes(2);
  expect(socket.close).toHaveBeenCalledWith(4400, expect.any(String));
});

test('[RL24] after its end a socket is neither heard nor spoken to', () => {
  const { connection, socket, room } = connect();
  connection.receive(new Uint8Array([99]));
  expect(socket.close).toHaveBeenCalledWith(4400, expect.any(String));
  connection.receive(update);
  connection.send(update);
  connection.close('restarting');
  expect(room.receiveEdit).not.toHaveBeenCalled();
  expect(socket.send).not.toHaveBeenCalled();
  expect(socket.close).toHaveBeenCalledOnce();
});
