import { agreedFile } from '@entente/documents/certificate/agreed-file';
import { checkExported } from '@entente/documents/certificate/check-exported';
import { writeAgreedJson, writeCertificate } from '@entente/documents/certificate/write-agreed';
import type { ProseMirrorJSON } from '@entente/documents/agreement/content-json';
import { readContent } from '@entente/documents/agreement/read-content';
import { compareContent } from '@entente/documents/compare/compare-content';
import { driftOf } from '@entente/documents/drift/clause-drift';
import { kindRules } from '@entente/documents/kinds';
import { createYdoc } from '@entente/documents/yjs/create-ydoc';
import { readDecisionRecord } from '@entente/protocol/api/decisions';
import { readDrift } from '@entente/protocol/api/drift';
import { listDocumentInForce, listInForce, readInForce } from '@entente/protocol/api/in-force';
import { listOpenProposals } from '@entente/protocol/api/proposals';
import type { DocumentId, UserId } from '@entente/protocol/ids';
import { asc, eq, isNull } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { author, ledger } from '../../db/schema/documents.ts';
import { inboxItem } from '../../db/schema/inbox.ts';
import { openBrowser, type Browser } from '../../http/testing/browser.ts';
import { createTestApp, type TestApp } from '../../http/testing/test-app.ts';
import { judgeUpdate } from '../../sync/gate/gate.ts';
import { learn } from '../../sync/gate/learn.ts';
import { Structure } from '../../sync/gate/structure.ts';
import { seedDemo } from '../seed-demo.ts';

let app: TestApp;
let priya: Browser;
let allianceId: string;
beforeAll(async () => {
  app = await createTestApp({ prepare: async ({ db }) => ({ demo: await seedDemo(db, []) }) });
  priya = openBrowser(app.app);
  await priya.post('/api/demo/sign-in', { email: 'priya@northwind.example' });
  const me = (await priya.get('/api/me')).body as { alliances: { id: string }[] };
  allianceId = me.alliances[0]?.id ?? '';
}, 180_000);
afterAll(() => app.close());

const inForce = async () =>
  listInForce.output.parse((await priya.get(`/api/alliances/${allianceId}/in-force`)).body).texts;

const detailOf = async ({ documentId, id }: { documentId: DocumentId; id: string }) =>
  readInForce.output.parse((await priya.get(`/api/documents/${documentId}/in-force/${id}`)).body);

const open = async () =>
  listOpenProposals.output.parse((await priya.get(`/api/alliances/${allianceId}/proposals`)).body).proposals;

const readRows = (documentId: DocumentId) =>
  app.services.db.select().from(ledger).where(eq(ledger.documentId, documentId)).orderBy(asc(ledger.seq));

async function agreementInForce() {
  const found = (await inForce()).find(({ part }) => part.kind === 'whole');
  if (found === undefined) throw new Error('no agreement is in force');
  return detailOf(found);
}

test('[DM5] an agreement, a decision and a risk are in force for both firms, and their certificates verify', async () => {
  const texts = await inForce();
  expect(texts.map(({ documentTitle, place }) => `${documentTitle} ${place}`.trim())).toEqual([
    'Working agreement',
    'Our decisions D-3',
    'Our risks R-2',
  ]);
  for (const text of texts) {
    expect(new Set(text.signatures.map(({ firm }) => firm))).toEqual(new Set(['Northwind', 'Harbor']));
    expect(Date.parse(text.at)).toBeLessThan(Date.now() - 20 * 86_400_000);
    for (const { at } of text.signatures) expect(Date.parse(at)).toBeLessThanOrEqual(Date.parse(text.at));
    const file = await agreedFile(await detailOf(text));
    for (const written of [writeAgreedJson(file), writeCertificate(file)])
      expect(await checkExported(written)).toMatchObject({ isSound: true });
  }
  expect((await agreementInForce()).content).not.toMatch(/"text":"[^"]*\[/);
});

test('[DM5] the draft of the agreement has gone on in four clauses, by people of both firms', async () => {
  const { documentId, content } = await agreementInForce();
  const ydoc = createYdoc();
  for (const { bytes } of await readRows(documentId)) Y.applyUpdate(ydoc, bytes);
  const drift = driftOf(compareContent(JSON.parse(content) as ProseMirrorJSON, readContent(ydoc)));
  expect(drift.map(({ title, kind }) => `${title}: ${kind}`)).toEqual([
    'Who decides what: words',
    'Meeting cadence: words',
    'Quality benchmarks: words',
    'Client touchpoints: words',
  ]);
  const told = readDrift.output.parse((await priya.get(`/api/documents/${documentId}/drift`)).body);
  const firms = told.clauses.map(({ credits }) => credits.map((at) => told.credits[at]?.firmId));
  expect(firms).toHaveLength(4);
  expect(new Set(firms.flat()).size).toBe(2);
});

test('[DM5] the agreement was written by the rules of the gate, row by row, nothing out of order', async () => {
  const { documentId } = await agreementInForce();
  const rows = await readRows(documentId);
  const bound = await app.services.db.select().from(author).where(eq(author.documentId, documentId));
  const owners = new Map<number, UserId>(bound.map(({ clientId, userId }) => [clientId, userId]));
  const known = { rules: kindRules.agreement, clocks: new Map<number, number>(), structure: new Structure() };
  for (const { seq, bytes, userId } of rows) {
    const gate = { ...known, ownerOf: (id: number) => owners.get(id), isDeleted: () => false };
    const verdict = judgeUpdate(bytes, gate, { userId, canEdit: true });
    if (verdict.kind !== 'admitted') throw new Error(`row ${seq}: ${JSON.stringify(verdict)}`);
    learn(bytes, known);
  }
  expect(rows.length).toBeGreaterThan(6);
  const times = rows.map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => a - b));
});

test('[DM5] a section waits for Northwind, and a decision that was read back twice for Harbor', async () => {
  const [decision, section, ...others] = await open();
  expect(others).toEqual([]);
  expect(section).toMatchObject({
    place: '2',
    title: 'Who decides what',
    by: { name: 'Daniel Okafor' },
    signatures: [{ name: 'Ingrid Solheim' }],
  });
  expect(decision).toMatchObject({ by: { name: 'Ingrid Solheim' }, readBacks: [{ standing: 'said' }] });
  const { documentId, part } = decision ?? {};
  const entryId = part?.kind === 'entry' ? part.id : '';
  const record = await priya.get(`/api/documents/${documentId}/decisions/${entryId}/record`);
  const { readBacks } = readDecisionRecord.output.parse(record.body);
  expect(readBacks.map(({ name, answer }) => [name, answer?.verdict])).toEqual([
    ['Tomás Rivera', 'not_quite'],
    ['Maya Lindqvist', undefined],
  ]);
});

test('[DM5] [IF6] the score of a risk has changed since both firms accepted it', async () => {
  const risk = (await inForce()).find(({ place }) => place === 'R-2');
  const address = `/api/documents/${risk?.documentId}/in-force`;
  const { scores } = listDocumentInForce.output.parse((await priya.get(address)).body);
  expect(scores).toMatchObject([{ likelihood: 4, impact: 4 }]);
});

test('[DM5] nobody comes to a full inbox: what was told of proposals is read', async () => {
  const { db } = app.services;
  const unread = await db.select({ kind: inboxItem.kind }).from(inboxItem).where(isNull(inboxItem.readAt));
  expect(unread.filter(({ kind }) => kind === 'proposal' || kind === 'read_back')).toEqual([]);
  const told = await db.select({ kind: inboxItem.kind }).from(inboxItem);
  expect(told.some(({ kind }) => kind === 'proposal')).toBe(true);
});
