import { kindRules } from '@entente/documents/kinds';
import type { DocumentId } from '@entente/protocol/ids';
import { afterEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { LEAST_CHARACTERS } from '../versions/large-deletion.ts';
import { createHints } from '../versions/hints.ts';
import type { Room } from './room.ts';
import { Rooms } from './rooms.ts';
import { connect, documentId, openRoom } from './testing/memory-room.ts';

afterEach(() => vi.useRealTimers());

test('[VR13] [HT11] a room tells that it was written in, and of an edit that may have deleted much, after its commit, and of no other', async () => {
  const { room, drained, onManyDeleted, onWritten } = await openRoom(kindRules.agreement);
  const writer = connect('anna', 1);
  room.join(writer);
  const ydoc = new Y.Doc();
  let frame = 0;
  ydoc.on('update', (update: Uint8Array) => room.receiveEdit({ connection: writer, frame: ++frame, update }));
  const text = new Y.XmlText();
  ydoc.transact(() => {
    const paragraph = new Y.XmlElement('paragraph');
    paragraph.insert(0, [text]);
    ydoc.getXmlFragment('content').insert(0, [paragraph]);
    text.insert(0, 'x'.repeat(3 * LEAST_CHARACTERS));
  });
  text.delete(0, LEAST_CHARACTERS - 1);
  expect(onWritten).not.toHaveBeenCalled();
  await drained();
  expect(onWritten.mock.lastCall?.[0]).toMatchObject({ frame: 2 });
  expect(onManyDeleted).not.toHaveBeenCalled();
  text.delete(0, LEAST_CHARACTERS);
  expect(onManyDeleted).not.toHaveBeenCalled();
  await drained();
  expect(onManyDeleted.mock.calls).toEqual([[documentId]]);
});

test('[VR3] a room that nobody comes back to tells of its last row once; one that is entered again tells nothing', async () => {
  vi.useFakeTimers();
  const { room } = await openRoom(kindRules.agreement);
  const forgotten = vi.fn<(room: Room) => void>();
  const rooms = new Rooms({ idleMs: 1000, load: () => Promise.resolve(room), onForgotten: forgotten });
  await rooms.open(documentId);
  rooms.release(documentId);
  await vi.advanceTimersByTimeAsync(900);
  await rooms.open(documentId);
  await vi.advanceTimersByTimeAsync(5000);
  expect(forgotten).not.toHaveBeenCalled();
  rooms.release(documentId);
  await vi.advanceTimersByTimeAsync(5000);
  expect(forgotten.mock.calls).toEqual([[room]]);
});

test('[VR11] hints are taken once, those of one document together', () => {
  const hints = createHints();
  const other = 'other' as DocumentId;
  hints.deleted(documentId);
  hints.left(documentId, 4);
  hints.left(other, 2);
  hints.left(documentId, 9);
  expect(hints.take()).toEqual([
    { documentId, left: [4, 9] },
    { documentId: other, left: [2] },
  ]);
  expect(hints.take()).toEqual([]);
});
