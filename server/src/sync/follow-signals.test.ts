import type { AllianceId, DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import type { Role } from '@entente/protocol/roles';
import { pino } from 'pino';
import { expect, test, vi } from 'vitest';
import type { DocumentAccess } from '../access/document-access.ts';
import { createSignals } from '../events/signals.ts';
import type { ReadAccess } from './admit.ts';
import type { Connection } from './connection.ts';
import type { Doors } from './doors.ts';
import { followSignals } from './follow-signals.ts';

const allianceId = 'alliance' as AllianceId;

function accessOf(user: string, { role = 'editor' as Role, documentId = 'one', isArchived = false } = {}) {
  const [userId, firmId] = [user as UserId, 'northwind' as FirmId];
  return {
    actor: { userId, firmId, role, allianceId },
    person: { userId, firmId, name: user, firm: 'Northwind', colour: 'teal' },
    document: {
      id: documentId as DocumentId,
      allianceId,
      kind: 'agreement',
      title: 'Ours',
      schemaVersion: 1,
      isArchived,
    },
    canEdit: role !== 'viewer' && !isArchived,
  } satisfies DocumentAccess;
}

/** Doors with somebody behind them, one session each. */
function openDoors(readAccess: ReadAccess, ...inside: [sessionId: string, access: DocumentAccess][]) {
  const signals = createSignals((error) => {
    throw error;
  });
  const connections = inside.map(([, access]) => ({ access, close: vi.fn() }));
  const doors = {
    inside: new Map(connections.map((connection, at) => [connection, { sessionId: inside[at]?.[0] }])),
    noteChange: vi.fn(),
  };
  const readLiving = async (sessionIds: readonly string[]) =>
    new Set(sessionIds.filter((id) => id !== 'ended'));
  const log = pino({ level: 'silent' });
  const options = { doors: doors as unknown as Doors, readAccess, readLiving, log };
  const stop = followSignals(signals, options);
  return { signals, doors, stop, connections: connections as (typeof connections)[number][] & Connection[] };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test('[RL50] when a session ends its sockets are closed, and nobody else’s, not even of the same person', async () => {
  const { signals, connections } = openDoors(
    async (userId) => accessOf(userId),
    ['desk', accessOf('anna')],
    ['desk', accessOf('anna', { documentId: 'two' })],
    ['phone', accessOf('anna')],
    ['other', accessOf('ben')],
  );
  signals.send({ kind: 'session_ended', sessionId: 'desk' });
  await settled();
  expect(connections.map(({ close }) => close.mock.calls)).toEqual([
    [['signed_out']],
    [['signed_out']],
    [],
    [],
  ]);
});

test.each<[string, DocumentAccess | undefined, boolean]>([
  ['a role that may no longer edit', accessOf('anna', { role: 'viewer' }), true],
  ['another role that may edit as well', accessOf('anna', { role: 'liaison' }), true],
  ['nothing any more', undefined, true],
  ['what it was', accessOf('anna'), false],
])('[RL51] an access that became %s', async (_, after, isClosed) => {
  const readAccess = vi.fn(async () => after);
  const { signals, connections } = openDoors(readAccess, ['one', accessOf('anna')], ['two', accessOf('ben')]);
  signals.send({ kind: 'access_changed', allianceId, userId: 'anna' as UserId });
  await settled();
  expect(connections[0]?.close.mock.calls).toEqual(isClosed ? [['access_changed']] : []);
  expect(connections[1]?.close).not.toHaveBeenCalled();
  expect(readAccess).toHaveBeenCalledOnce();
});

test('[RL52] an archived document sends its editors back, not its readers, and nobody of another document', async () => {
  const { signals, connections } = openDoors(
    async (userId, documentId) =>
      accessOf(userId, { role: userId === 'vera' ? 'viewer' : 'editor', documentId, isArchived: true }),
    ['a', accessOf('anna')],
    ['b', accessOf('vera', { role: 'viewer' })],
    ['c', accessOf('anna', { documentId: 'two' })],
  );
  signals.send({ kind: 'document_changed', allianceId, documentId: 'one' as DocumentId });
  await settled();
  expect(connections.map(({ close }) => close.mock.calls.length)).toEqual([1, 0, 0]);
});

test('[RL51] when the database does not answer, those concerned are sent back rather than trusted', async () => {
  const { signals, connections } = openDoors(
    () => Promise.reject(new Error('away')),
    ['a', accessOf('anna')],
    ['b', accessOf('ben')],
  );
  signals.send({ kind: 'access_changed', allianceId, userId: 'anna' as UserId });
  await settled();
  expect(connections.map(({ close }) => close.mock.calls)).toEqual([[['access_changed']], []]);
});

test('[RL73] when something may not have been heard, every session and every access is decided about again', async () => {
  const { signals, doors, connections } = openDoors(
    async (userId) => accessOf(userId, { role: userId === 'ben' ? 'viewer' : 'editor' }),
    ['ended', accessOf('anna')],
    ['phone', accessOf('anna')],
    ['b', accessOf('ben')],
  );
  signals.send({ kind: 'access_unheard' });
  expect(doors.noteChange.mock.calls).toEqual([[undefined]]);
  await settled();
  expect(connections.map(({ close }) => close.mock.calls)).toEqual([
    [['signed_out']],
    [],
    [['access_changed']],
  ]);
});

test('[RL53] what may change access makes those on the way in be decided about again, and nothing else; afterwards none is heard', () => {
  const { signals, doors, stop } = openDoors(async () => undefined);
  signals.send({ kind: 'inbox_changed', allianceId, userId: 'anna' as UserId, documentId: null });
  signals.send({ kind: 'session_ended', sessionId: 'x' });
  signals.send({ kind: 'people_changed', allianceId });
  signals.send({ kind: 'document_changed', allianceId, documentId: 'd' as DocumentId });
  expect(doors.noteChange.mock.calls).toEqual([[undefined], ['d']]);
  stop();
  signals.send({ kind: 'session_ended', sessionId: 'x' });
  expect(doors.noteChange).toHaveBeenCalledTimes(2);
});
