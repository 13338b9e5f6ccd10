/** Signed-in people whose sockets speak something else than the protocol, or too much of it. */
import { closeReasons } from '@entente/protocol/close-codes';
import { frameType } from '@entente/protocol/frames';
import type { DocumentId } from '@entente/protocol/ids';
import { limits } from '@entente/protocol/limits';
import { encodeAwareness } from '@entente/server/sync/sync-frames';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { expectUndisturbed } from '../support/bystander.ts';
import { createDocument, readLedger } from '../support/documents.ts';
import { signIn, type SignedIn } from '../support/people.ts';
import { openRawSocket } from '../support/raw-socket.ts';
import { openPage, type RelayPage } from '../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';
import { contentOf, plainTextOf, type } from '../support/text.ts';

let server: RelayServer;
let maya: SignedIn;
let daniel: SignedIn;
let tomas: SignedIn;
beforeAll(async () => {
  server = await startRelayServer();
  maya = await signIn(server.url, 'maya');
  daniel = await signIn(server.url, 'daniel');
  tomas = await signIn(server.url, 'tomas');
});
afterAll(() => server.close());

let documentId: DocumentId;
let one: RelayPage;
let two: RelayPage;
beforeEach(async () => {
  documentId = await createDocument(maya);
  [one, two] = [await openPage(maya, documentId), await openPage(daniel, documentId)];
  return () => [one, two].forEach((page) => page.close());
});

const { unreadable_frame } = closeReasons;

test.each<[string, Uint8Array | string, number]>([
  ['an empty message', new Uint8Array(), unreadable_frame.code],
  ['a text message', 'hello', unreadable_frame.code],
  ['an unknown type', new Uint8Array([77, 1, 0]), unreadable_frame.code],
  [
    'a frame of ours, which only the server sends',
    new Uint8Array([frameType.saved, 9]),
    unreadable_frame.code,
  ],
  ['an unknown type of sync', new Uint8Array([frameType.sync, 9, 0]), unreadable_frame.code],
  ['a sync frame that ends early', new Uint8Array([frameType.sync, 2, 200]), unreadable_frame.code],
  [
    'a state vector that is none',
    new Uint8Array([frameType.sync, 0, 3, 255, 255, 255]),
    unreadable_frame.code,
  ],
  ['awareness that ends early', new Uint8Array([frameType.awareness, 2, 9, 9]), unreadable_frame.code],
  ['a message of 5 MB', new Uint8Array(5 * 1024 * 1024), 1009],
])('[RL24] %s closes that socket and nothing else', async (_, message, code) => {
  const before = await readLedger(server.database.pool, documentId);
  const socket = await openRawSocket({ ...tomas, documentId });
  await socket.until(() => socket.frames.length > 0);
  socket.ws.send(message);
  expect((await socket.closed).code).toBe(code);
  expect(await readLedger(server.database.pool, documentId)).toEqual(before);
  await expectUndisturbed(one, two);
});

test('[RL30] 20,000 presence frames of one page: the others still get edits, and its last word counts', async () => {
  const flood = await openPage(tomas, documentId);
  for (let clock = 1; clock <= 20_000; clock++)
    flood.claim({ cursor: null, noise: 'x'.repeat(100) }, { clock });
  flood.claim({ place: { entry: 'last', field: 'title' } }, { clock: 20_001 });
  await expectUndisturbed(one, two);
  await two.until(() => JSON.stringify(two.others.get(flood.ydoc.clientID))?.includes('last') === true);
  // What 20,000 frames became: presence goes out at 40 frames a second, whatever comes in.
  const received = two.socket.frames.filter((frame) => frame[0] === frameType.awareness);
  expect(received.length).toBeLessThan(2_000);
  flood.close();
});

test('[RL30] a presence state beyond 2 KiB, and numbers that nobody could read again, are passed over', async () => {
  const offender = await openPage(tomas, documentId);
  offender.claim({ cursor: null });
  await two.until(() => two.others.has(offender.ydoc.clientID));
  const before = two.others.get(offender.ydoc.clientID);
  offender.claim({ cursor: null, noise: 'x'.repeat(limits.presenceBytes) }, { clock: 2 });
  offender.socket.send(
    encodeAwareness([{ clientId: offender.ydoc.clientID, clock: Number.MAX_SAFE_INTEGER, state: '{}' }]),
  );
  await expectUndisturbed(one, two);
  expect(two.others.get(offender.ydoc.clientID)).toEqual(before);
  offender.close();
  await two.until(() => !two.others.has(offender.ydoc.clientID));
});

test('[RL31] a reader that never reads is cut off at its budget, and the others do not feel it', async () => {
  const asleep = await openPage(tomas, documentId);
  asleep.claim({ cursor: null });
  await one.until(() => one.others.has(asleep.ydoc.clientID));
  asleep.socket.ws.pause();
  const book = 'we agree '.repeat(100_000);
  // Its place in the room is the sign: it goes when the server gives the socket up.
  let sent = 0;
  for (; one.others.has(asleep.ydoc.clientID) && sent < 100; sent++) {
    type(one.ydoc, book);
    await one.saved();
    const length = plainTextOf(one.ydoc).length;
    await two.until(() => plainTextOf(two.ydoc).length >= length);
  }
  expect(one.others.has(asleep.ydoc.clientID)).toBe(false);
  expect(sent * book.length).toBeGreaterThan(limits.backlogBytes);
  expect(sent * book.length).toBeLessThan(4 * limits.backlogBytes);
  expect(contentOf(two.ydoc)).toBe(contentOf(one.ydoc));
  await expectUndisturbed(one, two);
  asleep.socket.ws.terminate();
});
