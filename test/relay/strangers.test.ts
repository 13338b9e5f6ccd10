/** Sockets of people who have no business in the document, or no manners on the network. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { closeReasons } from '@entente/protocol/close-codes';
import type { DocumentId } from '@entente/protocol/ids';
import { limits } from '@entente/protocol/limits';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { expectUndisturbed } from '../support/bystander.ts';
import { createDocument, readLedger } from '../support/documents.ts';
import { command, signIn, signUp, type SignedIn } from '../support/people.ts';
import { knock, openRawSocket, RawSocket } from '../support/raw-socket.ts';
import { openPage, type RelayPage } from '../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';

let server: RelayServer;
let maya: SignedIn;
let daniel: SignedIn;
beforeAll(async () => {
  server = await startRelayServer();
  [maya, daniel] = [await signIn(server.url, 'maya'), await signIn(server.url, 'daniel')];
});
afterAll(() => server.close());

let documentId: DocumentId;
let one: RelayPage;
let two: RelayPage;
beforeEach(async () => {
  documentId = await createDocument(maya);
  [one, two] = [await openPage(maya, documentId), await openPage(daniel, documentId)];
  const before = await readLedger(server.database.pool, documentId);
  return async () => {
    expect(await readLedger(server.database.pool, documentId)).toEqual(before);
    await expectUndisturbed(one, two);
    for (const page of [one, two]) page.close();
  };
});

const reset = (socket: Socket) => socket.resetAndDestroy();

/** The head of a request for a socket, as a browser writes it. */
const handshake = (cookie: string) =>
  [
    `GET /sync/${documentId}?frames=1 HTTP/1.1`,
    `Host: localhost:${server.process.port}`,
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    `Cookie: ${cookie}`,
    '\r\n',
  ].join('\r\n');

async function openTcp(): Promise<Socket> {
  const socket = connect(server.process.port, '127.0.0.1');
  socket.on('error', () => undefined);
  await once(socket, 'connect');
  return socket;
}

describe('who is a stranger', () => {
  test.each([
    ['without a cookie', undefined],
    ['with a forged one', 'entente-session=forged.value'],
  ])('[RL40] %s: 4401, and not a byte of the document', async (_, cookie) => {
    const answer = await knock({ url: server.url, documentId, ...(cookie !== undefined && { cookie }) });
    expect(answer).toEqual({ code: 4401, reason: closeReasons.signed_out.sentence, frames: [] });
  });

  test('[RL40] with a session that has expired: 4401', async () => {
    const guest = await signIn(server.url, 'tomas');
    const page = await openPage(guest, documentId);
    page.close();
    await page.closed;
    await server.database.pool.query(
      `update session set expires_at = now() - interval '1 second' where user_id = $1`,
      [guest.userId],
    );
    expect(await knock({ ...guest, documentId })).toMatchObject({ code: 4401, frames: [] });
  });

  test('[RL41] of another alliance, for a document that is not, and for an id that is none: one and the same answer', async () => {
    const cookie = await signUp(server.url, `${randomUUID()}@example.com`);
    const firm = { name: 'Elsewhere', colour: 'teal' };
    const partner = { name: 'Nowhere', colour: 'olive' };
    await command({ url: server.url, cookie }, '/api/alliances', { name: 'Another', firm, partner });
    const answers = [
      await knock({ url: server.url, cookie, documentId }),
      await knock({ url: server.url, cookie, documentId: randomUUID() }),
      await knock({ ...maya, documentId: randomUUID() }),
      await knock({ ...maya, documentId: 'not-an-id' }),
      await knock({ ...maya, documentId: "';drop table ledger;--" }),
    ];
    const expected = { code: 4404, reason: closeReasons.document_not_found.sentence, frames: [] };
    for (const answer of answers) expect(answer).toEqual(expected);
  });

  test.each(['https://evil.example', 'null', 'http://localhost:1'])(
    '[RL42] a page from %s is turned away before the handshake',
    async (origin) => {
      await expect(openRawSocket({ ...maya, documentId, origin })).rejects.toThrow(
        'Unexpected server response: 403',
      );
    },
  );

  test('[RL42] a page of ours is let in, an address below it is not there', async () => {
    const socket = await openRawSocket({ ...maya, documentId, origin: new URL(server.url).origin });
    await socket.until(() => socket.frames.length > 0);
    socket.ws.close();
    await expect(openRawSocket({ ...maya, documentId: `${documentId}/more` })).rejects.toThrow(
      'Unexpected server response: 404',
    );
  });

  test('[RL24] an address that cannot be read: 4400', async () => {
    for (const query of ['schema=-1', 'schema=x', 'frames=2'])
      expect(await knock({ ...maya, documentId, query })).toMatchObject({ code: 4400, frames: [] });
  });
});

/** The status that a request, written out, is answered with. */
async function statusOf(request: string): Promise<number> {
  const socket = await openTcp();
  socket.write(request);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  socket.destroy();
  return Number(/^HTTP\/1\.1 (\d{3})/.exec(answer.toString())?.[1]);
}

test('[RL45] a handshake by another method is 405, and an offer of another protocol gets the plain answer', async () => {
  const request = handshake(maya.cookie);
  for (const method of ['HEAD', 'POST', 'DELETE'])
    expect(await statusOf(request.replace('GET', method))).toBe(405);
  expect(await statusOf(request.replace('websocket', 'h2c'))).toBe(404);
  expect(await statusOf(request.replace('websocket', 'h2c').replace(/\/sync\S+/, '/health'))).toBe(200);
});

describe('who breaks the connection', () => {
  test('[RL43] by TCP resets, at every moment of the handshake and while access is decided', async () => {
    const request = handshake(maya.cookie);
    const cuts = [0, 1, request.length >> 1, request.length - 1, request.length];
    for (const cut of cuts) {
      const socket = await openTcp();
      socket.write(request.slice(0, cut));
      reset(socket);
      await once(socket, 'close');
    }
    for (let at = 0; at < 50; at++) {
      // The answer to the handshake is there, the decision is not: it asks the database.
      const socket = await openTcp();
      socket.write(request);
      await once(socket, 'data');
      reset(socket);
    }
  });

  test('[RL43] 200 connections that never finish their handshake, and 50 that never answer', async () => {
    const halves = await Promise.all(Array.from({ length: 200 }, openTcp));
    for (const socket of halves) socket.write(handshake(maya.cookie).slice(0, -2));
    const silent = Array.from(
      { length: 50 },
      (_, at) => new RawSocket({ ...(at % 2 === 0 ? maya : daniel), documentId }),
    );
    await Promise.all(silent.map((socket) => socket.until(() => socket.frames.length > 0)));
    for (const socket of silent) socket.ws.pause();
    await expectUndisturbedAnew();
    for (const socket of halves) socket.destroy();
    for (const socket of silent) socket.ws.terminate();
  });
});

test('[RL44] of one person 64 sockets are heard; further ones are told to come back, others notice nothing', async () => {
  const tomas = await signIn(server.url, 'tomas');
  const most = limits.socketsOfPerson;
  const held = Array.from({ length: most }, () => new RawSocket({ ...tomas, documentId }));
  await Promise.all(held.map((socket) => socket.until(() => socket.frames.length > 0)));
  const { code, sentence } = closeReasons.too_many_sockets;
  expect(await knock({ ...tomas, documentId })).toEqual({ code, reason: sentence, frames: [] });
  // From another device it is the same person.
  const phone = await signIn(server.url, 'tomas');
  expect(await knock({ ...phone, documentId: await createDocument(maya) })).toMatchObject({ code });
  await expectUndisturbedAnew();

  for (const socket of held.slice(1)) socket.ws.terminate();
  await Promise.all(held.slice(1).map((socket) => socket.closed));
  await expect.poll(() => comesIn(phone)).toBe(true);
  expect(held[0]?.isClosed).toBe(false);
  held[0]?.ws.close();
});

/** Whether the server lets a socket of theirs in. */
async function comesIn(who: SignedIn): Promise<boolean> {
  const socket = new RawSocket({ ...who, documentId });
  const isIn = await socket
    .until(() => socket.frames.length > 0)
    .then(
      () => true,
      () => false,
    );
  socket.ws.terminate();
  return isIn;
}

/** Somebody who comes now gets in as if nothing were. */
async function expectUndisturbedAnew(): Promise<void> {
  const late = await openPage(await signIn(server.url, 'ingrid'), documentId);
  expect(late.welcome).toEqual({ role: 'signatory', canEdit: true });
  late.close();
  await late.closed;
}
