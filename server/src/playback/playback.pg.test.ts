import type { DocumentDetail } from '@entente/protocol/api/documents';
import type { DocumentId } from '@entente/protocol/ids';
import { decodePlaybackPage } from '@entente/protocol/playback-page';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { member } from '../db/schema/alliances.ts';
import { ledger } from '../db/schema/documents.ts';
import { join, signUp, startAlliance, type TestAlliance, type TestPerson } from '../http/testing/people.ts';
import { createTestApp, type TestApp } from '../http/testing/test-app.ts';

let app: TestApp;
let ours: TestAlliance;
let documentId: DocumentId;

beforeAll(async () => {
  app = await createTestApp();
  ours = await startAlliance(app);
});
afterAll(() => app.close());

beforeEach(async () => {
  const input = { kind: 'agreement', template: 'blank', title: 'Ours' };
  const { body } = await ours.founder.browser.post(`/api/alliances/${ours.allianceId}/documents`, input);
  documentId = (body as DocumentDetail).id as DocumentId;
});

const ask = ({ browser }: TestPerson, from: number | string) =>
  app.app.request(`/api/documents/${documentId}/playback/${from}`, { headers: { cookie: browser.cookie() } });

async function read(person: TestPerson, from: number) {
  const response = await ask(person, from);
  expect(response.status).toBe(200);
  return decodePlaybackPage(new Uint8Array(await response.arrayBuffer()));
}

const start = Date.parse('2026-03-01T09:00:00.120Z');

/** Puts edits of these sizes on the record behind the first row, one a minute. */
async function write(
  sizes: readonly number[],
  who: { userId: string; firmId: string },
): Promise<Uint8Array[]> {
  const updates = sizes.map((size) => new Uint8Array(size).fill(size % 251));
  const rows = updates.map((bytes, at) => ({
    documentId,
    seq: at + 2,
    userId: who.userId as TestPerson['userId'],
    firmId: who.firmId as TestAlliance['ownFirmId'],
    at: new Date(start + at * 60_000),
    bytes,
  }));
  for (let at = 0; at < rows.length; at += 5000)
    await app.services.db.insert(ledger).values(rows.slice(at, at + 5000));
  return updates;
}

test('[PB2] a page has every edit with its time, its bytes and the person whom the record has it under', async () => {
  const daniel = await signUp(app, 'Daniel Okafor');
  await join(app, daniel, { allianceId: ours.allianceId, firmId: ours.partnerFirmId, role: 'editor' });
  const { bytes } = (
    await app.services.db.select().from(ledger).where(eq(ledger.documentId, documentId))
  )[0]!;
  const [update] = await write([7], { userId: daniel.userId, firmId: ours.partnerFirmId });
  const page = await read(daniel, 1);
  expect(page).toMatchObject({ head: 2, from: 1 });
  expect(page.edits.map((edit) => edit.update)).toEqual([bytes, update]);
  expect(page.edits[1]?.atMs).toBe(start);
  expect(page.edits.map(({ person }) => page.people[person])).toMatchObject([
    { userId: ours.founder.userId, firmId: ours.ownFirmId },
    { userId: daniel.userId, firmId: ours.partnerFirmId, name: 'Daniel Okafor' },
  ]);
});

test('[PB2] pages follow each other without a gap or a double, also around very large edits', async () => {
  const me = { userId: ours.founder.userId, firmId: ours.ownFirmId };
  const sizes = [...Array.from({ length: 9000 }, (_, at) => 1 + (at % 30)), 900_000, 2_000_000, 5, 900_000];
  const updates = await write(sizes, me);
  const got: Uint8Array[] = [];
  const counts: number[] = [];
  for (let from = 1; ;) {
    const page = await read(ours.founder, from);
    expect(page).toMatchObject({ head: sizes.length + 1, from });
    if (page.edits.length === 0) break;
    counts.push(page.edits.length);
    got.push(...page.edits.map(({ update }) => update));
    from += page.edits.length;
  }
  expect(got.map(({ length }) => length).slice(1)).toEqual(sizes);
  expect(Buffer.concat(got.slice(1)).equals(Buffer.concat(updates))).toBe(true);
  expect(counts.length).toBeGreaterThan(4);
  expect(counts[0]).toBeLessThan(1000);
});

test('[PB2] behind the end a page is empty, and what is no place in a record is not found', async () => {
  expect(await read(ours.founder, 2)).toEqual({ head: 1, from: 2, people: [], edits: [] });
  expect(await read(ours.founder, 999_999_999_999)).toMatchObject({ head: 1, edits: [] });
  for (const from of ['0', '-1', '1.5', 'x', '1e3', '9'.repeat(16), '1%20or%201'])
    expect((await ask(ours.founder, from)).status).toBe(404);
});

test('[PB2] who may read is decided again for each page', async () => {
  const priya = await signUp(app, 'Priya');
  expect((await ask(priya, 1)).status).toBe(404);
  await join(app, priya, { allianceId: ours.allianceId, firmId: ours.ownFirmId, role: 'viewer' });
  expect((await read(priya, 1)).edits).toHaveLength(1);
  await app.services.db.delete(member).where(eq(member.userId, priya.userId));
  expect((await ask(priya, 2)).status).toBe(404);
});

test('[PB2] a browser that can unpack gets it packed', async () => {
  await write(
    Array.from({ length: 500 }, () => 30),
    { userId: ours.founder.userId, firmId: ours.ownFirmId },
  );
  const cookie = ours.founder.browser.cookie();
  const packed = await app.app.request(`/api/documents/${documentId}/playback/1`, {
    headers: { cookie, 'accept-encoding': 'gzip, br' },
  });
  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect((await packed.arrayBuffer()).byteLength).toBeLessThan(3000);
});
