import { encodeContent } from '@entente/documents/agreement/content-to-update';
import type { BoundAuthor, WrittenAt } from '@entente/protocol/api/authorship';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { DocumentId } from '@entente/protocol/ids';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { author, ledger } from '../db/schema/documents.ts';
import { join, signUp, startAlliance, type TestAlliance } from '../http/testing/people.ts';
import { createTestApp, type TestApp } from '../http/testing/test-app.ts';

let app: TestApp;
let ours: TestAlliance;

beforeAll(async () => {
  app = await createTestApp();
  ours = await startAlliance(app);
});
afterAll(() => app.close());

test('[VR10] every clientID has its person and firm, and the minute in which each clock came on the record first', async () => {
  const input = { kind: 'agreement', template: 'blank', title: 'Ours' };
  const { browser, userId } = ours.founder;
  const { body } = await browser.post(`/api/alliances/${ours.allianceId}/documents`, input);
  const documentId = (body as DocumentDetail).id as DocumentId;
  const partner = await signUp(app, 'Daniel Okafor');
  await join(app, partner, { allianceId: ours.allianceId, firmId: ours.partnerFirmId, role: 'editor' });
  const { db } = app.services;
  await db
    .insert(author)
    .values({ documentId, clientId: 77, userId: partner.userId, firmId: ours.partnerFirmId });
  const write = (seq: number, at: string) =>
    db.insert(ledger).values({
      documentId,
      seq,
      userId: partner.userId,
      firmId: ours.partnerFirmId,
      at: new Date(at),
      bytes: encodeContent({ type: 'doc', content: [{ type: 'paragraph' }] }, 77),
    });
  await write(2, '2026-11-21T10:00:20.000Z');
  await write(3, '2026-11-21T12:00:00.000Z');
  const read = async () => {
    const { body: answer } = await browser.get(`/api/documents/${documentId}/authorship`);
    return answer as { authors: BoundAuthor[]; times: WrittenAt[] };
  };
  const { authors, times } = await read();
  expect(authors.find(({ clientId }) => clientId === 77)).toMatchObject({
    userId: partner.userId,
    firmId: ours.partnerFirmId,
    name: 'Daniel Okafor',
  });
  expect(authors.map((one) => one.userId)).toContain(userId);
  expect(times.filter(({ clientId }) => clientId === 77)).toEqual([
    { clientId: 77, clock: 0, at: '2026-11-21T10:00:00.000Z' },
  ]);
  expect(await read()).toMatchObject({ authors, times, moved: [] });
  // The thread that traces edits starts here, with all that a document is made of.
});
