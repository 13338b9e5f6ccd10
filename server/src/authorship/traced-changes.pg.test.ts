import { rewriteContent } from '@entente/documents/agreement/rewrite-content';
import { readAuthorship } from '@entente/protocol/api/authorship';
import { creditedChanges, type CreditedChanges } from '@entente/protocol/api/changes';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { DocumentId } from '@entente/protocol/ids';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as Y from 'yjs';
import { ledger } from '../db/schema/documents.ts';
import { codeOf } from '../http/testing/browser.ts';
import { join, signUp, startAlliance, type TestAlliance } from '../http/testing/people.ts';
import { createTestApp, type TestApp } from '../http/testing/test-app.ts';
import { versionsTouched } from '../versions/versions-touched.ts';
import { readMovedByNow } from './moved-by-now.ts';
import { createTraceThread } from './trace-thread.ts';
import { createTracedChanges } from './traced-changes.ts';

let app: TestApp;
let ours: TestAlliance;

beforeAll(async () => {
  app = await createTestApp();
  ours = await startAlliance(app);
});
afterAll(() => app.close());

const text = (words: string) => ({
  type: 'doc',
  content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
});

const heading = (words: string) => ({
  type: 'doc',
  content: [{ type: 'heading', attrs: { level: 1 }, content: [{ type: 'text', text: words }] }],
});

/** An agreement that Maya wrote and Daniel cut. */
async function written() {
  const { browser, userId } = ours.founder;
  const input = { kind: 'agreement', template: 'blank', title: 'Ours' };
  const { body } = await browser.post(`/api/alliances/${ours.allianceId}/documents`, input);
  const documentId = (body as DocumentDetail).id as DocumentId;
  const partner = await signUp(app, 'Daniel Okafor');
  await join(app, partner, { allianceId: ours.allianceId, firmId: ours.partnerFirmId, role: 'editor' });
  const ydoc = new Y.Doc();
  const [first] = await app.services.db.select().from(ledger).where(eq(ledger.documentId, documentId));
  if (first) Y.applyUpdate(ydoc, first.bytes);
  const write = async (seq: number, by: 'ours' | 'theirs', content: string | ReturnType<typeof text>) => {
    ydoc.clientID = by === 'ours' ? 501 : 502;
    const before = Y.encodeStateVector(ydoc);
    rewriteContent(ydoc, typeof content === 'string' ? text(content) : content);
    await app.services.db.insert(ledger).values({
      documentId,
      seq,
      userId: by === 'ours' ? userId : partner.userId,
      firmId: by === 'ours' ? ours.ownFirmId : ours.partnerFirmId,
      at: new Date(Date.UTC(2026, 10, 21, 10, seq, 30)),
      bytes: Y.encodeStateAsUpdate(ydoc, before),
    });
  };
  return { browser, documentId, partner, write };
}

test('[VR20] who removed which words is told, for which firm and in which minute, also when the thread has ended', async () => {
  const { browser, documentId, partner, write } = await written();
  await write(2, 'ours', 'We deliver within two days.');
  await write(3, 'theirs', 'We deliver within days.');
  const read = async (from: number, to: number | 'head') => {
    const { body } = await browser.get(`/api/documents/${documentId}/changes/${from}/${to}`);
    return creditedChanges.parse(body);
  };
  const tell = ({ texts, credits }: CreditedChanges) =>
    texts[0]?.removed.map(([from, to, credit]) => [from, to, credits[credit]]);
  const told = await read(2, 'head');
  const words = 'We deliver within '.length + 1;
  const daniel = { userId: partner.userId, firmId: ours.partnerFirmId, name: 'Daniel Okafor' };
  expect(tell(told)).toEqual([[words, words + 4, { ...daniel, at: '2026-11-21T10:03:00.000Z' }]]);
  expect(await read(2, 3)).toEqual(told);
  await write(4, 'ours', 'We deliver.');
  const people = (await read(2, 'head')).credits.map(({ name }) => name);
  expect(new Set(people).size).toBe(2);
  for (const path of ['3/2', '0/5', '0/x', '-1/2', 'head/head'])
    expect(codeOf(await browser.get(`/api/documents/${documentId}/changes/${path}`))).toBe('not_found');

  const thread = createTraceThread();
  const changes = createTracedChanges(app.services.db, thread);
  const document = { id: documentId, kind: 'agreement' } as const;
  const first = await changes.read(document, { from: 2, to: undefined });
  await thread.end();
  expect(await changes.read(document, { from: 2, to: undefined })).toEqual(first);
  await thread.end();
  // A thread starts three times here, each with all that a document is made of.
});

test('[VR22] who makes a heading of words has neither written nor removed them, and a late record is not waited for', async () => {
  const { browser, documentId, write } = await written();
  await write(2, 'ours', 'We deliver within two days.');
  await write(3, 'theirs', heading('We deliver within two days.'));
  const address = `/api/documents/${documentId}`;
  const read = async () => readAuthorship.output.parse((await browser.get(`${address}/authorship`)).body);
  await expect.poll(read).toMatchObject({
    isWhole: true,
    moved: [[502, expect.any(Number), 27, 501, expect.any(Number)]],
  });
  const { body } = await browser.get(`${address}/changes/2/3`);
  expect(creditedChanges.parse(body).texts).toEqual([{ place: '', removed: [], added: [] }]);

  const never = { ...app.services.tracedChanges, moved: () => new Promise<never>(() => undefined) };
  expect(await readMovedByNow(never, documentId, 1)).toEqual({ moved: [], isWhole: false });
});

test('[VR21] versions in which something changed are those that cover a row that touched it', () => {
  const versions = [9, 5, 5, 3].map((seq, at) => ({ number: 4 - at, seq }));
  expect(versionsTouched(versions, [1, 5, 12])).toEqual({ versions: [2, 1], isSince: true });
  expect(versionsTouched(versions, [4])).toEqual({ versions: [2], isSince: false });
  expect(versionsTouched([], [4])).toEqual({ versions: [], isSince: true });
});
