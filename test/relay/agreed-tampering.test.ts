/** An editor with a changed browser writes into what both firms have agreed to: the draft moves, what is agreed does not. */
import { childrenOf } from '@entente/documents/entries/plain-text';
import type { EntryId } from '@entente/documents/entries/entry-id';
import { AGREEMENT_ROOT } from '@entente/documents/agreement/schema';
import type { Json } from '@entente/documents/canonical/canonical-json';
import { checkExported } from '@entente/documents/certificate/check-exported';
import { hashContent } from '@entente/documents/canonical/content-hash';
import { addDecisions, setDecisionValues, writeDecisionPlain } from '@entente/documents/log/write-log';
import { addRisks, setRiskValues, writeRiskTitle } from '@entente/documents/register/write-register';
import { readChanges } from '@entente/protocol/api/changes';
import { readDrift } from '@entente/protocol/api/drift';
import type { ProposalDetail } from '@entente/protocol/api/proposals';
import { closeReasons, type CloseReason } from '@entente/protocol/close-codes';
import type { DocumentId } from '@entente/protocol/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { bringInForce, proposeTo, readAllAgreed, readBack, readProposalAs } from '../support/agreeing.ts';
import { createDocument, readAuthors, readLedger, replay } from '../support/documents.ts';
import { createLog, decisionsIn } from '../support/logs.ts';
import { request, signIn, type SignedIn } from '../support/people.ts';
import { createRegister, risksIn } from '../support/registers.ts';
import { openPage, type RelayPage } from '../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';
import { contentOf, forge } from '../support/text.ts';

let server: RelayServer;
let maya: SignedIn;
let ingrid: SignedIn;
let tomas: SignedIn;
beforeAll(async () => {
  server = await startRelayServer();
  [maya, ingrid, tomas] = [
    await signIn(server.url, 'maya'),
    await signIn(server.url, 'ingrid'),
    await signIn(server.url, 'tomas'),
  ];
});
afterAll(() => server.close());

type Change = (copy: Y.Doc) => void;

/** What a changed browser would do to something agreed. */
interface Tampering {
  readonly agreed: ProposalDetail;
  /** Changes that an editor may make to a draft; all of them reach the record. */
  readonly writes: readonly Change[];
  /** What the draft says then. */
  readonly says: (ydoc: Y.Doc) => string;
  readonly becomes: string;
  /** Changes that no draft takes, and why. */
  readonly refused: readonly (readonly [CloseReason, Change])[];
}

const update = ({ ydoc }: RelayPage, change: Change, clientId = ydoc.clientID): Uint8Array =>
  forge(ydoc, clientId, (copy) => copy.transact(() => change(copy)));

async function write(documentId: DocumentId, changes: readonly Change[]): Promise<void> {
  const page = await openPage(tomas, documentId);
  for (const change of changes) page.ydoc.transact(() => change(page.ydoc));
  await page.saved();
  page.close();
}

async function expectRefused(documentId: DocumentId, [reason, change]: readonly [CloseReason, Change]) {
  const page = await openPage(tomas, documentId);
  page.sendUpdate(update(page, change));
  expect((await page.closed).code).toBe(closeReasons[reason].code);
}

/** Sends a change in the name of somebody who wrote in the document before. */
async function expectForgeryRefused(documentId: DocumentId, change: Change): Promise<void> {
  const authors = await readAuthors(server.database.pool, documentId);
  const [clientId] = [...authors].find(([, userId]) => userId !== tomas.userId) ?? [];
  const page = await openPage(tomas, documentId);
  page.sendUpdate(update(page, change, clientId));
  expect((await page.closed).code).toBe(closeReasons.foreign_client_id.code);
}

const jsonOf = async (who: SignedIn, address: string): Promise<unknown> =>
  (await request(who, 'GET', [address])).json();

/** Everybody who is named as the author of what differs from what is in force. */
async function authorsOfDrift({ documentId, documentKind, seq }: ProposalDetail): Promise<string[]> {
  const address = `/api/documents/${documentId}`;
  const { credits } =
    documentKind === 'agreement'
      ? readDrift.output.parse(await jsonOf(ingrid, `${address}/drift`))
      : readChanges.output.parse(await jsonOf(ingrid, `${address}/changes/${seq}/head`));
  return [...new Set(credits.map(({ name }) => name))];
}

/** Tampers, and looks everywhere. */
async function expectUntouched({ agreed, writes, says, becomes, refused }: Tampering): Promise<void> {
  const { documentId, documentKind: kind, schemaVersion, seq } = agreed;
  const before = await readAllAgreed(ingrid, agreed);
  const { pool } = server.database;
  const rowsBefore = (await readLedger(pool, documentId)).length;
  await expectForgeryRefused(documentId, writes[0]!);
  for (const one of refused) await expectRefused(documentId, one);
  await write(documentId, writes);

  const after = await readAllAgreed(ingrid, agreed);
  expect(after).toEqual(before);
  expect(after.text.content).toBe(agreed.content);
  const content = JSON.parse(after.text.content) as Json;
  expect(await hashContent({ kind, schemaVersion, content })).toBe(after.text.hash);
  for (const file of Object.values(after.exported)) expect((await checkExported(file)).isSound).toBe(true);

  const rows = await readLedger(pool, documentId);
  const tampered = rows.slice(rowsBefore);
  expect(tampered.map(({ userId, firmId }) => ({ userId, firmId }))).toEqual(
    writes.map(() => ({ userId: tomas.userId, firmId: tomas.firmId })),
  );
  expect(says(replay(rows))).toBe(becomes);
  expect(says(replay(rows.slice(0, seq)))).not.toBe(becomes);
  const { movedOn } = await readProposalAs(maya, agreed);
  expect(movedOn?.people).toMatchObject([{ name: tomas.name, userId: tomas.userId }]);
  expect(await authorsOfDrift(agreed)).toContain(tomas.name);
}

/** Writes an entry as Maya and waits for its number. */
async function addEntry(documentId: DocumentId, add: (ydoc: Y.Doc) => EntryId[], root: string) {
  const page = await openPage(maya, documentId);
  const [id] = add(page.ydoc);
  const isNumbered = () =>
    page.ydoc
      .getXmlFragment(root)
      .toArray()
      .every((entry) => entry instanceof Y.XmlElement && entry.getAttribute('number') !== undefined);
  await page.until(isNumbered);
  await page.saved();
  page.close();
  return id!;
}

const onEntry =
  (root: string, name: string, change: (entry: Y.XmlElement) => void): Change =>
  (copy) =>
    childrenOf(copy.getXmlFragment(root), name).forEach(change);

/** As the Yjs of a changed browser writes it: whatever value. */
const set = (name: string, value: unknown) => (entry: Y.XmlElement) =>
  entry.setAttribute(name, value as string);

test('[IF4] [IF5] [IF7] an agreement in force: emptied and written anew, it stays in force as it was', async () => {
  const documentId = await createDocument(maya, 'Working agreement', 'meeting-notes');
  const agreed = await proposeTo(maya, documentId);
  await bringInForce([maya, ingrid], agreed);
  const replaceAll: Change = (copy) => {
    const root = copy.getXmlFragment(AGREEMENT_ROOT);
    root.delete(1, root.length - 1);
    const paragraph = new Y.XmlElement('paragraph');
    root.push([paragraph]);
    paragraph.push([new Y.XmlText('Harbor pays for everything.')]);
  };
  await expectUntouched({
    agreed,
    writes: [replaceAll],
    says: (ydoc) => (contentOf(ydoc).includes('Harbor pays for everything.') ? 'tampered' : 'agreed'),
    becomes: 'tampered',
    refused: [
      [
        'content_not_known',
        (copy) => copy.getXmlFragment('in_force').insert(0, [new Y.XmlElement('paragraph')]),
      ],
    ],
  });
});

test('[IF3] [IF4] [IF5] [IF7] an agreed decision: its entry says something else, the decision does not', async () => {
  const documentId = await createLog(maya);
  const decision = {
    title: 'One carrier',
    statement: 'We ship with Coastal Freight.',
    state: 'proposed',
  } as const;
  const id = await addEntry(documentId, (ydoc) => addDecisions(ydoc, [decision]), 'decisions');
  const agreed = await proposeTo(maya, documentId, { part: { kind: 'entry', id } });
  await readBack([maya, ingrid], agreed, id);
  await bringInForce([maya, ingrid], agreed);
  await expectUntouched({
    agreed,
    writes: [
      (copy) => writeDecisionPlain(copy, id, { field: 'title', characters: 'No carrier at all' }),
      (copy) => setDecisionValues(copy, id, { state: 'withdrawn' }),
      (copy) => setDecisionValues(copy, id, { supersedes: id }),
    ],
    says: (ydoc) => decisionsIn(ydoc)[0]?.title ?? '',
    becomes: 'No carrier at all',
    refused: [
      ['content_not_known', onEntry('decisions', 'decision', set('state', 'superseded'))],
      ['content_not_known', onEntry('decisions', 'decision', set('agreedBy', 'both'))],
      ['content_not_known', (copy) => copy.getXmlFragment('decisions').delete(0, 1)],
    ],
  });
  const { ofDocument } = await readAllAgreed(maya, agreed);
  expect(ofDocument.rulings).toMatchObject([{ entryId: id, ruling: 'agreed' }]);
});

test('[IF4] [IF5] [IF7] an accepted risk: it is scored anew in the register, and stays accepted as it was', async () => {
  const documentId = await createRegister(maya);
  const risk = { title: 'Storms close the harbour', likelihood: 4, impact: 5, response: 'accept' } as const;
  const id = await addEntry(documentId, (ydoc) => addRisks(ydoc, [risk]), 'risks');
  const agreed = await proposeTo(maya, documentId, { part: { kind: 'entry', id } });
  await bringInForce([maya, ingrid], agreed);
  expect(JSON.parse(agreed.content)).toMatchObject(risk);
  await expectUntouched({
    agreed,
    writes: [
      (copy) => setRiskValues(copy, id, { likelihood: 1, impact: 1, response: 'avoid' }),
      (copy) => writeRiskTitle(copy, id, 'Nothing happens'),
      (copy) => setRiskValues(copy, id, { status: 'closed' }),
    ],
    says: (ydoc) =>
      risksIn(ydoc).map(({ title, likelihood, impact }) => `${title} ${likelihood} ${impact}`)[0]!,
    becomes: 'Nothing happens 1 1',
    refused: [
      ['content_not_known', onEntry('risks', 'risk', set('likelihood', 9))],
      ['content_not_known', onEntry('risks', 'risk', set('number', 7))],
      ['content_not_known', (copy) => copy.getXmlFragment('risks').delete(0, 1)],
    ],
  });
});
