import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import type { DocumentId } from '@entente/protocol/ids';
import { limits } from '@entente/protocol/limits';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import type { DocumentAccess } from '../access/document-access.ts';
import type { Session } from '../people/sessions.ts';
import { Doors } from './doors.ts';
import type { Room } from './room.ts';
import type { Rooms } from './rooms.ts';
import type { Opening } from './upgrade.ts';

const documentId = '0b9c3c2e-1f5e-4a52-9a0d-6d2f6a3b7c11';
const access = {
  actor: { role: 'editor' },
  document: { id: documentId as DocumentId, schemaVersion: 1 },
  canEdit: true,
} as DocumentAccess;
const session = { sessionId: 's', userId: 'anna', expiresAt: new Date(1e12) } as Session;
const opening = {
  request: { headers: {} },
  stream: { cork: vi.fn(), uncork: vi.fn() },
  knock: { documentId, query: new URLSearchParams() },
} as unknown as Opening;

function createSocket() {
  const ws = Object.assign(new EventEmitter(), {
    OPEN: 1,
    readyState: 1,
    close: vi.fn(),
    resume: vi.fn(),
    send: vi.fn(),
  });
  return ws as typeof ws & WebSocket;
}

/** Doors to one room; `onOpen` happens while that is being loaded. */
function createDoors({
  onOpen = () => undefined as unknown,
  sessions = [session] as (Session | undefined)[],
} = {}) {
  const room = { documentId, connections: new Set(), join: vi.fn(), leave: vi.fn() };
  const rooms = { open: vi.fn(async () => (onOpen(), room as unknown as Room)), release: vi.fn() };
  const doors: Doors = new Doors({
    rooms: rooms as unknown as Rooms,
    heartbeat: { add: vi.fn(), remove: vi.fn(), stop: vi.fn() },
    readSession: async () => (sessions.length > 1 ? sessions.shift() : sessions[0]),
    readAccess: async () => access,
    log: pino({ level: 'silent' }),
  });
  return { doors, room, rooms };
}

test('[RL53] a session that ends while its socket is on the way in does not get in', async () => {
  const ws = createSocket();
  const { doors, room } = createDoors({ onOpen: () => doors.noteChange(), sessions: [session, undefined] });
  await doors.enter(ws, opening);
  expect(ws.close).toHaveBeenCalledWith(4401, expect.any(String));
  expect(room.join).not.toHaveBeenCalled();
  expect(doors.inside.size).toBe(0);
});

test('[RL53] a change that does not concern it lets it in, once', async () => {
  let opened = 0;
  const ws = createSocket();
  const { doors, room } = createDoors({ onOpen: () => opened++ === 0 && doors.noteChange() });
  await doors.enter(ws, opening);
  expect(opened).toBe(2);
  expect(room.join).toHaveBeenCalledOnce();
  expect(doors.inside.size).toBe(1);
});

test('[RL53] changes of another document, without end, keep nobody out', async () => {
  const ws = createSocket();
  const { doors, room, rooms } = createDoors({ onOpen: () => doors.noteChange(randomUUID() as DocumentId) });
  await doors.enter(ws, opening);
  expect(rooms.open).toHaveBeenCalledOnce();
  expect(room.join).toHaveBeenCalledOnce();
});

test('[RL53] a change of its own document makes it be decided about again, in whatever case its address is written', async () => {
  let opened = 0;
  const { doors, room, rooms } = createDoors({
    onOpen: () => opened++ === 0 && doors.noteChange(documentId as DocumentId),
  });
  const inCapitals = { ...opening, knock: { ...opening.knock, documentId: documentId.toUpperCase() } };
  await doors.enter(createSocket(), inCapitals);
  expect(rooms.open).toHaveBeenCalledTimes(2);
  expect(room.join).toHaveBeenCalledOnce();
});

test('[RL54] who is gone before the decision leaves no place taken and no room open for ever', async () => {
  const ws = createSocket();
  const { doors, room, rooms } = createDoors({ onOpen: () => Object.assign(ws, { readyState: 3 }) });
  await doors.enter(ws, opening);
  expect(room.join).not.toHaveBeenCalled();
  expect(rooms.release).toHaveBeenCalledWith(documentId);
  expect(doors.inside.size).toBe(0);
});

test('[RL4] after the doors are shut whoever still comes is told to come back', async () => {
  const ws = createSocket();
  const { doors, room } = createDoors({ onOpen: () => doors.shut() });
  await doors.enter(ws, opening);
  expect(ws.close).toHaveBeenCalledWith(4503, expect.any(String));
  expect(room.join).not.toHaveBeenCalled();
});

test('[RL55] when the decision fails the socket is told to come back', async () => {
  const ws = createSocket();
  const { doors } = createDoors({
    onOpen: () => {
      throw new Error('away');
    },
  });
  await doors.enter(ws, opening);
  expect(ws.close).toHaveBeenCalledWith(4500, expect.any(String));
});

test('[RL44] who comes with more sockets than one person may have, at once too, gets in with so many and no more', async () => {
  const { doors, rooms } = createDoors();
  const sockets = Array.from({ length: limits.socketsOfPerson + 5 }, createSocket);
  await Promise.all(sockets.map((ws) => doors.enter(ws, opening)));
  expect(doors.inside.size).toBe(limits.socketsOfPerson);
  for (const ws of sockets.slice(-5)) expect(ws.close).toHaveBeenCalledWith(4529, expect.any(String));

  rooms.open.mockClear();
  const late = createSocket();
  await doors.enter(late, opening);
  expect(late.close).toHaveBeenCalledWith(4529, expect.any(String));
  expect(rooms.open).not.toHaveBeenCalled();

  sockets[0]!.emit('close');
  const next = createSocket();
  await doors.enter(next, opening);
  expect(next.close).not.toHaveBeenCalled();
  expect(doors.inside.size).toBe(limits.socketsOfPerson);
});
