import { SERVER_CLIENT_ID } from '@entente/documents/entries/numbering';
import { kindRules } from '@entente/documents/kinds';
import { childrenOf } from '@entente/documents/entries/plain-text';
import { numberOf, readField } from '@entente/documents/entries/read-entry';
import { addRisks, setRiskValues } from '@entente/documents/register/write-register';
import { beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import {
  connect,
  createLedger,
  documentId,
  documentOf,
  openRoom,
  updatesSentTo,
  type TestConnection,
} from './testing/memory-room.ts';

const rules = kindRules.register;

/** Number and title of every risk, in the order of the numbers. */
const numbersIn = (ydoc: Y.Doc) =>
  childrenOf(ydoc.getXmlFragment('risks'), 'risk')
    .map((risk) => [numberOf(risk) ?? Infinity, readField(risk, 'title')] as const)
    .toSorted(([one], [other]) => one - other)
    .map((pair) => pair.join(' '));

let ledger: ReturnType<typeof createLedger>;
beforeEach(() => {
  ledger = createLedger();
});

const rows = () => ledger.loadAfter(documentId, 0);
const numbersOnRecord = async () => numbersIn(documentOf((await rows()).map((row) => row.bytes)));

/** A page of this connection: what it adds goes to the room. */
function openPage(
  room: Awaited<ReturnType<typeof openRoom>>['room'],
  connection: TestConnection,
  clientId: number,
) {
  const ydoc = new Y.Doc();
  ydoc.clientID = clientId;
  let frame = 0;
  const send = (update: Uint8Array) => room.receiveEdit({ connection, frame: ++frame, update });
  ydoc.on('update', (update: Uint8Array) => send(update));
  room.join(connection);
  return {
    ydoc,
    send,
    add: (...titles: string[]) =>
      addRisks(
        ydoc,
        titles.map((title) => ({ title })),
      ),
    saved: () =>
      vi.waitFor(() => expect(connection.saved).toHaveBeenLastCalledWith(frame), { timeout: 20_000 }),
    /** What the page would show: its own, and what it was sent. */
    shown: () => numbersIn(documentOf([Y.encodeStateAsUpdate(ydoc), ...updatesSentTo(connection)])),
  };
}

test('[RL80] an entry gets its number, who raised it, for which firm and when, right behind the edit and in its commit', async () => {
  const { room, append } = await openRoom(rules, ledger);
  const anna = openPage(room, connect('anna'), 101);
  anna.add('late data');
  await anna.saved();
  expect(append).toHaveBeenCalledTimes(1);
  const [edit, numbering, ...more] = await rows();
  expect(more).toEqual([]);
  expect(numbering).toMatchObject({ seq: 2, userId: edit?.userId, firmId: edit?.firmId });
  expect(await ledger.loadOwners(documentId)).toEqual(new Map([[101, 'anna']]));
  const risk = documentOf((await rows()).map((row) => row.bytes))
    .getXmlFragment('risks')
    .get(0) as Y.XmlElement;
  expect(risk.getAttributes()).toMatchObject({
    number: 1,
    raisedBy: 'anna',
    raisedFor: 'firm of anna',
    raisedAt: '2026-11-21T09:00:00.000Z',
  });
});

test('[RL80] numbers follow the record, whoever adds, at once or one after the other', async () => {
  const { room, append } = await openRoom(rules, ledger);
  const anna = openPage(room, connect('anna'), 101);
  const ben = openPage(room, connect('ben'), 201);
  ben.add('b1', 'b2');
  anna.add('a1');
  ben.add('b3');
  await Promise.all([anna.saved(), ben.saved()]);
  expect(append).toHaveBeenCalledTimes(1);
  anna.add('a2');
  await anna.saved();
  expect(await numbersOnRecord()).toEqual(['1 b1', '2 b2', '3 a1', '4 b3', '5 a2']);
});

test('[RL81] everybody is sent the numbers, the sender too, and saved counts the sender’s own frames alone', async () => {
  const { room } = await openRoom(rules, ledger);
  const [annas, bens, late] = [connect('anna'), connect('ben'), connect('ben')];
  const anna = openPage(room, annas, 101);
  const ben = openPage(room, bens, 201);
  anna.add('first');
  anna.add('second');
  await anna.saved();
  expect(annas.saved.mock.calls).toEqual([[2]]);
  expect(updatesSentTo(annas)).toHaveLength(2);
  for (const page of [anna, ben]) expect(page.shown()).toEqual(['1 first', '2 second']);
  room.sendMissing(late, new Uint8Array([0]));
  expect(numbersIn(documentOf(updatesSentTo(late)))).toEqual(['1 first', '2 second']);
});

test('[RL82] of an edit that is known in part only what is new is numbered, and what is known as a whole adds nothing', async () => {
  const { room } = await openRoom(rules, ledger);
  const anna = openPage(room, connect('anna'), 101);
  anna.add('first');
  anna.add('second');
  await anna.saved();
  const again = openPage(room, connect('anna'), 102);
  again.send(Y.encodeStateAsUpdate(anna.ydoc));
  await again.saved();
  const offline = documentOf([Y.encodeStateAsUpdate(anna.ydoc)]);
  offline.clientID = 101;
  addRisks(offline, [{ title: 'third' }]);
  again.send(Y.encodeStateAsUpdate(offline));
  await again.saved();
  expect(await numbersOnRecord()).toEqual(['1 first', '2 second', '3 third']);
  expect(await rows()).toHaveLength(6);
});

test('[RL83] what another server has numbered meanwhile is not numbered again, and the next number is the next one', async () => {
  const here = await openRoom(rules, ledger);
  const there = await openRoom(rules, ledger);
  const anna = openPage(here.room, connect('anna'), 101);
  const ben = openPage(there.room, connect('ben'), 201);
  ben.add('there');
  await ben.saved();
  anna.add('here');
  await anna.saved();
  expect(await numbersOnRecord()).toEqual(['1 there', '2 here']);
  expect(anna.shown()).toEqual(['1 there', '2 here']);
  // Ben's page goes over to this server with something that the other one has taken in already.
  ben.add('moved');
  await ben.saved();
  const moved = openPage(here.room, connect('ben'), 202);
  moved.send(Y.encodeStateAsUpdate(ben.ydoc));
  await moved.saved();
  expect(await numbersOnRecord()).toEqual(['1 there', '2 here', '3 moved']);
  expect(await rows()).toHaveLength(6);
});

test('[RL84] a room that is opened again counts what the record holds, behind a snapshot or without one', async () => {
  let snapshot: Parameters<typeof openRoom>[2];
  for (const [at, title] of ['first', 'second', 'third'].entries()) {
    const { room, drained } = await openRoom(rules, ledger, snapshot);
    openPage(room, connect('anna'), 101 + at).add(title);
    await drained();
    if (title !== 'second') continue;
    const written = documentOf((await rows()).map(({ bytes }) => bytes));
    const stateVector = Y.encodeStateVector(written);
    snapshot = { seq: 4, bytes: Y.encodeStateAsUpdate(written), stateVector };
  }
  expect(await numbersOnRecord()).toEqual(['1 first', '2 second', '3 third']);
});

test('[RL80] an edit that brings no entry brings no number', async () => {
  const { room } = await openRoom(rules, ledger);
  const anna = openPage(room, connect('anna'), 101);
  const [id] = anna.add('first');
  await anna.saved();
  if (id !== undefined) setRiskValues(anna.ydoc, id, { likelihood: 4 });
  await anna.saved();
  expect(await rows()).toHaveLength(3);
});

test('[GT14] [RL81] nobody takes the server’s clientID by presence', async () => {
  const { room } = await openRoom(rules, ledger);
  const [thief, other] = [connect('ben'), connect('anna')];
  for (const connection of [thief, other]) room.join(connection);
  const before = other.send.mock.calls.length;
  room.receivePresence(thief, new Uint8Array([1, SERVER_CLIENT_ID, 1, 2, 0x7b, 0x7d]));
  room.sendPresence(other);
  // An awareness frame about nobody: type, length, no states.
  expect(other.send.mock.calls.slice(before)).toEqual([[new Uint8Array([1, 1, 0])]]);
});

test('[RL72] a page that comes over from another server brings along what that one wrote, and nobody did wrong', async () => {
  const here = await openRoom(rules, ledger);
  const there = await openRoom(rules, ledger);
  const anna = openPage(here.room, connect('anna'), 101);
  anna.add('here');
  await anna.saved();
  const bens = connect('ben');
  const ben = openPage(there.room, bens, 201);
  ben.add('there');
  await ben.saved();
  // Ben has seen Anna's risk and both numbers, which the other server wrote, and comes here, where nobody has read them.
  const annaAgain = openPage(there.room, connect('anna'), 101);
  annaAgain.send(changedAs(101, anna.ydoc, (ydoc) => addRisks(ydoc, [{ title: 'also here' }])));
  await annaAgain.saved();
  const over = connect('ben');
  const moved = openPage(here.room, over, 202);
  moved.send(Y.encodeStateAsUpdate(documentOf(updatesSentTo(bens))));
  moved.add('on the way');
  await moved.saved();
  expect(over.refuse).not.toHaveBeenCalled();
  expect(await numbersOnRecord()).toEqual(['1 here', '2 there', '3 also here', '4 on the way']);
});

test('[RL72] but what is somebody else’s on the record as well is refused, and nothing that came behind it is called saved', async () => {
  const { room, reload, drained } = await openRoom(rules, ledger);
  const anna = openPage(room, connect('anna'), 101);
  anna.add('ours');
  await anna.saved();
  const thief = connect('ben');
  const forger = openPage(room, thief, 201);
  anna.add('still ours');
  forger.send(changedAs(101, anna.ydoc, (ydoc) => addRisks(ydoc, [{ title: 'forged' }])));
  anna.add('and on');
  await anna.saved();
  await drained();
  expect(reload).toHaveBeenCalledTimes(1);
  expect(thief.refuse.mock.calls).toEqual([[1, 'foreign_client_id']]);
  expect(thief.saved).not.toHaveBeenCalled();
  expect(await numbersOnRecord()).toEqual(['1 ours', '2 still ours', '3 and on']);
});

/** The update that `change` makes to a copy of a page's document, under a clientID. */
function changedAs(clientId: number, ydoc: Y.Doc, change: (copy: Y.Doc) => void): Uint8Array {
  const copy = documentOf([Y.encodeStateAsUpdate(ydoc)]);
  const before = Y.encodeStateVector(copy);
  copy.clientID = clientId;
  change(copy);
  return Y.encodeStateAsUpdate(copy, before);
}
