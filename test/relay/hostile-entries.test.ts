/** People of the alliance whose pages write into the register what no browser of ours writes. */
import { encodeNumbers, SERVER_CLIENT_ID } from '@entente/documents/entries/numbering';
import { addRisks, writeRiskTitle } from '@entente/documents/register/write-register';
import { closeReasons, type CloseReason } from '@entente/protocol/close-codes';
import type { DocumentId } from '@entente/protocol/ids';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { countRefusals, readAuthors, readLedger } from '../support/documents.ts';
import { signIn, type SignedIn } from '../support/people.ts';
import { createRegister, riskElements, risksIn } from '../support/registers.ts';
import { openPage, type RelayPage } from '../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';
import { forge } from '../support/text.ts';

let server: RelayServer;
let who: Record<'maya' | 'daniel' | 'tomas', SignedIn>;
beforeAll(async () => {
  server = await startRelayServer();
  who = {
    maya: await signIn(server.url, 'maya'),
    daniel: await signIn(server.url, 'daniel'),
    tomas: await signIn(server.url, 'tomas'),
  };
});
afterAll(() => server.close());

let documentId: DocumentId;
let maya: RelayPage;
let daniel: RelayPage;
let offender: RelayPage;
beforeEach(async () => {
  documentId = await createRegister(who.maya);
  [maya, daniel] = [await openPage(who.maya, documentId), await openPage(who.daniel, documentId)];
  addRisks(maya.ydoc, [{ title: 'Late data', likelihood: 3 }]);
  await Promise.all([maya, daniel].map((page) => page.until(() => risksIn(page.ydoc)[0]?.number === 1)));
  offender = await openPage(who.tomas, documentId);
  return () => [maya, daniel, offender].forEach((page) => page.close());
});

/** Both go on: each adds a risk that the other sees with its number, and both write into one title. */
async function expectUndisturbed(): Promise<void> {
  for (const [from, to] of [
    [maya, daniel],
    [daniel, maya],
  ] as const) {
    const [id] = addRisks(from.ydoc, [{ title: 'Another' }]);
    await Promise.all(
      [from, to].map((page) =>
        page.until(() => risksIn(page.ydoc).some((risk) => risk.id === id && risk.number !== undefined)),
      ),
    );
    const [first] = risksIn(to.ydoc);
    if (first !== undefined) writeRiskTitle(to.ydoc, first.id, `${first.title} again`);
    await Promise.all([
      to.saved(),
      from.until(() => risksIn(from.ydoc)[0]?.title === risksIn(to.ydoc)[0]?.title),
    ]);
  }
  expect(maya.socket.isClosed || daniel.socket.isClosed).toBe(false);
  expect(risksIn(maya.ydoc)).toEqual(risksIn(daniel.ydoc));
  expect(risksIn(maya.ydoc).map(({ number }) => number)).toEqual([1, 2, 3]);
}

/** One refusal with its code and its line in the trail, nothing on the record, the others undisturbed. */
async function expectRefused(reason: CloseReason, update: Uint8Array): Promise<void> {
  const { pool } = server.database;
  const before = { rows: await readLedger(pool, documentId), authors: await readAuthors(pool, documentId) };
  offender.sendUpdate(update);
  expect(await offender.closed).toMatchObject({ code: closeReasons[reason].code });
  expect(offender.refused?.reason).toBe(reason);
  expect(await readLedger(pool, documentId)).toEqual(before.rows);
  expect(await readAuthors(pool, documentId)).toEqual(before.authors);
  await vi.waitFor(async () => expect(await countRefusals(pool, documentId)).toEqual({ [reason]: 1 }), {
    timeout: 20_000,
  });
  await expectUndisturbed();
}

const ownEdit = (change: (copy: Y.Doc) => void) =>
  forge(offender.ydoc, offender.ydoc.clientID, (copy) => copy.transact(() => change(copy)));

const riskOf = (ydoc: Y.Doc) => riskElements(ydoc)[0] as Y.XmlElement;
const titleOf = (ydoc: Y.Doc) => (riskOf(ydoc).get(0) as Y.XmlElement).get(0) as Y.XmlText;
/** Typed as the Yjs of a changed browser: whatever value. */
const set = (name: string, value: unknown) => (copy: Y.Doc) =>
  riskOf(copy).setAttribute(name, value as string);

function nested(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level++) value = { a: value };
  return value;
}

describe('[RL22] what a register does not have: 4422', () => {
  test.each<[string, (copy: Y.Doc) => void]>([
    ['an unknown root', (copy) => copy.getXmlFragment('elsewhere').insert(0, [new Y.XmlElement('risk')])],
    [
      'a root called __proto__',
      (copy) => copy.getXmlFragment('__proto__').insert(0, [new Y.XmlElement('risk')]),
    ],
    ['an unknown key', set('severity', 3)],
    ['a key called __proto__', set('__proto__', 3)],
    ['a number as a string', set('likelihood', '3')],
    ['an owner who is two', set('owner', ['user:a', 'user:b'])],
    ['a title of 1 MB', (copy) => titleOf(copy).insert(0, 'x'.repeat(1024 * 1024))],
    ['formats in a title', (copy) => titleOf(copy).format(0, 4, { bold: {} })],
    ['the deletion of an entry', (copy) => copy.getXmlFragment('risks').delete(0, 1)],
    ['the deletion of its title', (copy) => riskOf(copy).delete(0, 1)],
    ['a forged number', set('number', 99)],
    ['the removal of a number', (copy) => riskOf(copy).removeAttribute('number')],
    [
      "an entry in a colleague's name",
      (copy) => (addRisks(copy, [{}]), riskElements(copy)[1]?.setAttribute('raisedBy', who.daniel.userId)),
    ],
  ])('%s', async (_, change) => {
    await expectRefused('content_not_known', ownEdit(change));
  });
});

describe('[RL24] what nobody could read: 4400', () => {
  test.each<[string, (ydoc: Y.Doc) => void]>([
    [
      'maps within each other, 5,000 deep',
      (ydoc) => {
        let inner = ydoc.getMap<unknown>('risks');
        for (let level = 0; level < 5000; level++) inner = inner.set('a', new Y.Map()) as Y.Map<unknown>;
      },
    ],
    ['a value 5,000 deep', (ydoc) => ydoc.getXmlFragment('risks').insert(0, [elementWith(nested(5000))])],
    [
      'a value with a key __proto__',
      (ydoc) =>
        ydoc.getXmlFragment('risks').insert(0, [elementWith(JSON.parse('{"__proto__":{"isAdmin":true}}'))]),
    ],
  ])('%s', async (_, change) => {
    const ydoc = new Y.Doc();
    ydoc.transact(() => change(ydoc));
    await expectRefused('unreadable_frame', Y.encodeStateAsUpdate(ydoc));
  });
});

function elementWith(value: unknown): Y.XmlElement {
  const element = new Y.XmlElement('risk');
  element.setAttribute('likelihood', value as string);
  return element;
}

describe('[RL21] what is in the name of the server: 4409', () => {
  test('an edit under its clientID', async () => {
    await expectRefused(
      'foreign_client_id',
      forge(offender.ydoc, SERVER_CLIENT_ID, (copy) => titleOf(copy).insert(0, 'x')),
    );
  });

  test('a number for an entry, as the server itself would write it', async () => {
    const [clientId = 0, clock = 0] = (risksIn(offender.ydoc)[0]?.id ?? '').split('-').map(Number);
    const raised = { userId: who.daniel.userId, firmId: who.daniel.firmId, at: new Date(0).toISOString() };
    const next = Y.getState(offender.ydoc.store, SERVER_CLIENT_ID);
    await expectRefused('foreign_client_id', encodeNumbers([{ clientId, clock, number: 99 }], raised, next));
  });

  test('presence under it is passed over', async () => {
    offender.claim({ cursor: null }, { clientId: SERVER_CLIENT_ID });
    offender.claim({ cursor: null });
    await daniel.until(() => daniel.others.has(offender.ydoc.clientID));
    expect(daniel.others.has(SERVER_CLIENT_ID)).toBe(false);
    await expectUndisturbed();
  });
});
