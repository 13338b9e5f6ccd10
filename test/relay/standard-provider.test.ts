/** The provider of y-websocket as anybody may use it: no frames of ours, no schema, nothing but a signed-in cookie. */
import { presence } from '@entente/protocol/presence';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';
import { createDocument, readLedger, replay } from '../support/documents.ts';
import { signIn, type SignedIn } from '../support/people.ts';
import { webSocketWith } from '../support/raw-socket.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';
import { contentOf, plainTextOf, type } from '../support/text.ts';
import { untilAwareness, untilDocument, untilSynced } from '../support/until.ts';

let server: RelayServer;
let maya: SignedIn;
let daniel: SignedIn;
const providers: WebsocketProvider[] = [];
beforeAll(async () => {
  server = await startRelayServer();
  [maya, daniel] = [await signIn(server.url, 'maya'), await signIn(server.url, 'daniel')];
});
afterAll(() => server.close());

let complaints: ReturnType<typeof vi.spyOn>;
beforeEach(() => {
  complaints = vi.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterEach(() => {
  for (const provider of providers.splice(0)) provider.destroy();
  complaints.mockRestore();
});

function open(who: SignedIn, documentId: string): WebsocketProvider {
  const provider = new WebsocketProvider(
    `${server.url.replace(/^http/, 'ws')}/sync`,
    documentId,
    new Y.Doc(),
    {
      // Browsers' own sockets have more than a provider uses.
      WebSocketPolyfill: webSocketWith(who.cookie) as unknown as typeof WebSocket,
      disableBc: true,
    },
  );
  providers.push(provider);
  return provider;
}

test('[RL10] two people of two firms write with an unmodified provider; both copies and the record are equal', async () => {
  const documentId = await createDocument(maya);
  const [one, two] = [open(maya, documentId), open(daniel, documentId)];
  await Promise.all([untilSynced(one), untilSynced(two)]);
  type(one.doc, 'We ');
  await untilDocument(two.doc, (ydoc) => plainTextOf(ydoc) === 'We ');
  for (const word of ['agree ', 'on ', 'this.']) type(two.doc, word);
  type(one.doc, '!');
  const whole = (ydoc: Y.Doc) => plainTextOf(ydoc).length === 'We agree on this.!'.length;
  await Promise.all([untilDocument(one.doc, whole), untilDocument(two.doc, whole)]);
  expect(contentOf(one.doc)).toBe(contentOf(two.doc));
  const rows = await readLedger(server.database.pool, documentId);
  expect(contentOf(replay(rows))).toBe(contentOf(one.doc));
  expect(rows.slice(1).map((row) => row.firmId)).toEqual(
    expect.arrayContaining([maya.firmId, daniel.firmId]),
  );
  expect(complaints).not.toHaveBeenCalled();
});

test('[RL11] presence carries the person whom the server knows, whatever the page claims', async () => {
  const documentId = await createDocument(maya);
  const [one, two] = [open(maya, documentId), open(daniel, documentId)];
  await Promise.all([untilSynced(one), untilSynced(two)]);
  const cursor = { anchor: { tname: 'content' }, head: { tname: 'content' } };
  const forged = { userId: daniel.userId, name: 'Daniel Okafor', firm: 'Harbor', colour: 'orange' };
  one.awareness.setLocalState({ user: forged, cursor, isBoss: true });
  const seen = await untilAwareness(two.awareness, (states) => states.get(one.doc.clientID)?.cursor);
  const { firmId, userId, name } = maya;
  expect(seen.get(one.doc.clientID)).toEqual({
    cursor,
    user: { userId, name, firmId, firm: 'Northwind', colour: 'indigo' },
  });
  expect(presence.safeParse(seen.get(one.doc.clientID)).success).toBe(true);
  expect(complaints).not.toHaveBeenCalled();
});

test('[RL11] who leaves, or is lost without a word, is gone for the others', async () => {
  const documentId = await createDocument(maya);
  const [one, two, three] = [open(maya, documentId), open(daniel, documentId), open(daniel, documentId)];
  await Promise.all([one, two, three].map(untilSynced));
  for (const provider of [one, two]) provider.awareness.setLocalStateField('cursor', null);
  await untilAwareness(
    three.awareness,
    (states) => states.has(one.doc.clientID) && states.has(two.doc.clientID),
  );
  // Without a closing handshake and without the farewell that the provider sends.
  const lost = one.ws as unknown as { terminate(): void };
  one.shouldConnect = false;
  lost.terminate();
  await untilAwareness(three.awareness, (states) => !states.has(one.doc.clientID));
  two.disconnect();
  await untilAwareness(three.awareness, (states) => !states.has(two.doc.clientID));
});
