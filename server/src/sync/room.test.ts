import type { KindRules } from '@entente/documents/kind-rules';
import { kindRules } from '@entente/documents/kinds';
import { expect, test, vi } from 'vitest';
import { frameType, syncType } from '@entente/protocol/frames';
import * as Y from 'yjs';
import { Draft } from './draft.ts';
import type { Batch } from '../ledger/ledger.ts';
import { connect, createLedger, documentId, openRoom, updatesSentTo } from './testing/memory-room.ts';

/** An agreement whose schema got tables only with its second version. */
const rules: KindRules = {
  ...kindRules.agreement,
  nodes: new Map([...kindRules.agreement.nodes, ['table', 2]]),
};

function insert(node: string): Uint8Array {
  const ydoc = new Y.Doc();
  ydoc.getXmlFragment('content').insert(0, [new Y.XmlElement(node)]);
  return Y.encodeStateAsUpdate(ydoc);
}

test('[RL61] an edit of a newer schema sends older pages away before they see it, and raises the document', async () => {
  const { room, append } = await openRoom(rules);
  const [writer, older, able, blind] = [
    connect('anna', 2),
    connect('ben', 1),
    connect('ben', 2),
    connect('ben'),
  ];
  for (const connection of [writer, older, able, blind]) room.join(connection);
  room.receiveEdit({ connection: writer, frame: 1, update: insert('paragraph') });
  await vi.waitFor(() => expect(writer.saved).toHaveBeenCalledWith(1), { timeout: 20_000 });
  expect(older.close).not.toHaveBeenCalled();
  expect(updatesSentTo(older)).toHaveLength(1);

  older.close.mockImplementation(() => room.leave(older));
  room.receiveEdit({ connection: writer, frame: 2, update: insert('table') });
  await vi.waitFor(() => expect(writer.saved).toHaveBeenCalledWith(2), { timeout: 20_000 });
  expect(older.close).toHaveBeenCalledWith('schema_too_old');
  expect(updatesSentTo(older)).toHaveLength(1);
  for (const connection of [able, blind]) expect(updatesSentTo(connection)).toHaveLength(2);
  const batches: Batch[] = append.mock.calls.map(([batch]) => batch);
  expect(batches.map(({ schemas }) => schemas.get(documentId))).toEqual([undefined, 2]);

  const late = connect('ben', 1);
  room.join(late);
  expect(late.close).toHaveBeenCalledWith('schema_too_old');
  expect(late.send).not.toHaveBeenCalled();
});

test('[RL7] a letter typed and taken back within one commit is no fault of anybody', async () => {
  const { room } = await openRoom(rules);
  const writer = connect('anna', 1);
  room.join(writer);
  const ydoc = new Y.Doc();
  const updates: Uint8Array[] = [];
  ydoc.on('update', (update: Uint8Array) => void updates.push(update));
  const text = new Y.XmlText();
  const paragraph = new Y.XmlElement('paragraph');
  ydoc.getXmlFragment('content').insert(0, [paragraph]);
  paragraph.insert(0, [text]);
  text.insert(0, 'ab');
  room.receiveEdit({ connection: writer, frame: 1, update: Y.encodeStateAsUpdate(ydoc) });
  await vi.waitFor(() => expect(writer.saved).toHaveBeenCalledWith(1), { timeout: 20_000 });
  updates.length = 0;
  text.insert(2, 'c');
  text.delete(2, 1);
  for (const [at, update] of updates.entries())
    room.receiveEdit({ connection: writer, frame: 2 + at, update });
  await vi.waitFor(() => expect(writer.saved).toHaveBeenCalledWith(3), { timeout: 20_000 });
  expect(writer.refuse).not.toHaveBeenCalled();
});

test('[RL8] step 2 is the last of what a page lacks, so that nothing shows by halves', async () => {
  const ledger = createLedger();
  const { room: before } = await openRoom(rules, ledger);
  const writer = connect('anna', 1);
  before.join(writer);
  for (const frame of [1, 2]) before.receiveEdit({ connection: writer, frame, update: insert('paragraph') });
  await vi.waitFor(() => expect(writer.saved).toHaveBeenCalledWith(2), { timeout: 20_000 });

  const { room } = await openRoom(rules, ledger);
  const reader = connect('ben', 1);
  room.join(reader);
  room.sendMissing(reader, Y.encodeStateVector(new Y.Doc()));
  const kinds = reader.send.mock.calls
    .filter(([frame]) => frame[0] === frameType.sync && frame[1] !== syncType.step1)
    .map(([frame]) => frame[1]);
  expect(kinds).toEqual([syncType.update, syncType.step2]);
});

test('[RL74] who writes under clientIDs of others makes the record be read again three times and no more, without reading the document anew', async () => {
  const { room, reload } = await openRoom(rules);
  const [anna, ben] = [connect('anna', 1), connect('ben', 1)];
  for (const connection of [anna, ben]) room.join(connection);
  const ydoc = new Y.Doc();
  ydoc.getXmlFragment('content').insert(0, [new Y.XmlElement('paragraph')]);
  room.receiveEdit({ connection: anna, frame: 1, update: Y.encodeStateAsUpdate(ydoc) });
  await vi.waitFor(() => expect(anna.saved).toHaveBeenCalledWith(1), { timeout: 20_000 });

  const encode = vi.spyOn(Draft.prototype, 'encode');
  const before = Y.encodeStateVector(ydoc);
  ydoc.getXmlFragment('content').insert(1, [new Y.XmlElement('paragraph')]);
  const forged = Y.encodeStateAsUpdate(ydoc, before);
  for (let frame = 1; frame <= 10; frame++) {
    room.receiveEdit({ connection: ben, frame, update: forged });
    await vi.waitFor(() => expect(ben.refuse).toHaveBeenCalledTimes(frame), { timeout: 20_000 });
  }
  expect(ben.refuse.mock.calls.every(([, reason]) => reason === 'foreign_client_id')).toBe(true);
  expect(reload).toHaveBeenCalledTimes(3);
  expect(encode).not.toHaveBeenCalled();
  encode.mockRestore();

  // Of anna it is no forgery, and what she writes goes on as before.
  room.receiveEdit({ connection: anna, frame: 2, update: forged });
  await vi.waitFor(() => expect(anna.saved).toHaveBeenCalledWith(2), { timeout: 20_000 });
});
