import { kindRules } from '@entente/documents/kinds';
import { unfoldVersions, versionList } from '@entente/protocol/api/version-list';
import type { VersionDetail, VersionSummary } from '@entente/protocol/api/versions';
import type { DocumentDetail } from '@entente/protocol/api/documents';
import { hashContent } from '@entente/documents/canonical/content-hash';
import type { Json } from '@entente/documents/canonical/canonical-json';
import { encodeContent } from '@entente/documents/agreement/content-to-update';
import type { DocumentId, FirmId, UserId } from '@entente/protocol/ids';
import { pino } from 'pino';
import * as Y from 'yjs';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { eq } from 'drizzle-orm';
import { ledger } from '../db/schema/documents.ts';
import { version } from '../db/schema/versions.ts';
import { codeOf } from '../http/testing/browser.ts';
import { createPostgresLedger } from '../ledger/postgres-ledger.ts';
import { snapshot } from '../db/schema/snapshots.ts';
import { join, signUp, startAlliance, type TestAlliance } from '../http/testing/people.ts';
import { createTestApp, type TestApp } from '../http/testing/test-app.ts';
import { MOST_AN_HOUR } from './assert-not-too-many.ts';
import { findDue } from './find-due.ts';
import { keepDue } from './keep-by-themselves.ts';
import { keepVersions } from './keep-version.ts';

let app: TestApp;
let ours: TestAlliance;
let document: DocumentDetail;

// The thread of replays is started, in one test twice, on cores that others use as well.

const log = pino({ level: 'silent' });

beforeAll(async () => {
  app = await createTestApp();
  ours = await startAlliance(app);
});
afterAll(() => app.close());

beforeEach(async () => {
  const input = { kind: 'agreement', template: 'blank', title: 'Working agreement' };
  const { body } = await ours.founder.browser.post(`/api/alliances/${ours.allianceId}/documents`, input);
  document = body as DocumentDetail;
});

const path = (rest = ''): string => `/api/documents/${document.id}/versions${rest}`;

/** Puts one more paragraph on the record, `minutesAgo`. */
async function write(seq: number, { minutesAgo = 0, by = ours.founder.userId, firm = ours.ownFirmId } = {}) {
  const content = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: `row ${seq}` }] }],
  };
  await app.services.db.insert(ledger).values({
    documentId: document.id,
    seq,
    userId: by as UserId,
    firmId: firm as FirmId,
    at: new Date(Date.now() - minutesAgo * 60_000),
    bytes: encodeContent(content, 1000 + seq),
  });
}

async function partnerEditor() {
  const person = await signUp(app);
  await join(app, person, { allianceId: ours.allianceId, firmId: ours.partnerFirmId, role: 'editor' });
  return person;
}

const keeping = () => ({
  document: { id: document.id, allianceId: ours.allianceId, kind: 'agreement' as const },
  asked: undefined,
  left: [],
  now: new Date(),
});

const list = async (): Promise<VersionSummary[]> =>
  unfoldVersions(versionList.parse((await ours.founder.browser.get(path())).body));

const name = async (label: string): Promise<VersionSummary> =>
  (await ours.founder.browser.post(path(), { kind: 'named', label })).body as VersionSummary;

describe('kept versions', () => {
  test('[VR1] a version holds the canonical content of the record, with its hash, its writers and who kept it', async () => {
    const partner = await partnerEditor();
    await write(2, { by: partner.userId, firm: ours.partnerFirmId });
    const kept = await name('As sent to counsel');
    expect(kept).toMatchObject({ number: 1, kind: 'named', label: 'As sent to counsel', seq: 2 });
    expect(kept.keptBy).toMatchObject({ userId: ours.founder.userId, firmId: ours.ownFirmId });
    expect(new Set(kept.people.map(({ userId }) => userId))).toEqual(
      new Set([ours.founder.userId, partner.userId]),
    );
    const { body } = await ours.founder.browser.get(path('/1'));
    const version = body as VersionDetail;
    expect(version.content).toContain('"text":"row 2"');
    const { schemaVersion } = kindRules.agreement;
    const content = JSON.parse(version.content) as Json;
    expect(await hashContent({ kind: 'agreement', schemaVersion, content })).toBe(version.hash);
  });

  test('[VR2] numbers go on without a gap, also when several are kept at once', async () => {
    const kept = await Promise.all(['a', 'b', 'c', 'd'].map(name));
    expect(kept.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual([1, 2, 3, 4]);
  });

  test('[VR3] by itself one is kept at a pause, and in long writing, and never twice of the same', async () => {
    const { db, versions } = app.services;
    const isDue = async (): Promise<boolean> =>
      (await findDue(db, new Date())).some(({ id }) => id === document.id);
    await write(2, { minutesAgo: 1 });
    expect(await isDue()).toBe(false);
    const now = new Date(Date.now() + 4 * 60_000);
    await keepDue(versions, log, { now });
    await keepDue(versions, log, { now });
    expect(await list()).toMatchObject([{ number: 1, kind: 'automatic', label: null, keptBy: null, seq: 2 }]);
    expect(await keepVersions(versions, keeping())).toBeUndefined();
    await write(3, { minutesAgo: 31 });
    await write(4, { minutesAgo: 1 });
    expect(await isDue()).toBe(true);
  });

  test('[VR12] what is due is kept before what somebody names, in the order of the record', async () => {
    await write(2, { minutesAgo: 60 });
    await write(3, { minutesAgo: 40 });
    await write(4, { minutesAgo: 39 });
    await write(5, { minutesAgo: 1 });
    await name('as sent');
    const kept = (await list()).toReversed();
    expect(kept.map(({ number, kind, seq }) => [number, kind, seq])).toEqual([
      [1, 'automatic', 2],
      [2, 'automatic', 4],
      [3, 'named', 5],
    ]);
    const hashes = new Set(kept.map(({ hash }) => hash));
    expect(hashes.size).toBe(3);
    await keepDue(app.services.versions, log, { now: new Date(Date.now() + 60 * 60_000) });
    expect(await list()).toHaveLength(3);
  });

  test('[VR3] a room that empties has its version at the next look, of what stood then', async () => {
    await write(2);
    await write(3);
    const noticed = [{ documentId: document.id as DocumentId, left: [2] }];
    await keepDue(app.services.versions, log, { now: new Date(), noticed });
    expect(await list()).toMatchObject([{ number: 1, kind: 'automatic', seq: 2 }]);
  });

  test('[VR11] the same edits in other batches give the same versions', async () => {
    const ydoc = new Y.Doc();
    // Beside what the server seeded under another clientID: the smallest always stands first.
    ydoc.clientID = 1;
    const updates: Uint8Array[] = [];
    ydoc.on('update', (update: Uint8Array) => updates.push(update));
    const paragraph = new Y.XmlElement('paragraph');
    const text = new Y.XmlText();
    ydoc.transact(() => ydoc.getXmlFragment('content').insert(0, [paragraph]));
    ydoc.transact(() => paragraph.insert(0, [text]));
    for (let at = 0; at < 60; at++) text.insert(text.length, `word ${at}, `);
    text.delete(0, 400);
    text.insert(0, 'Begun again.');
    const told: unknown[] = [];
    for (const batch of [1, 7, updates.length]) {
      const input = { kind: 'agreement', template: 'blank', title: `In batches of ${batch}` };
      const { body } = await ours.founder.browser.post(`/api/alliances/${ours.allianceId}/documents`, input);
      document = body as DocumentDetail;
      const { db, pool } = app.database;
      const record = createPostgresLedger(db, pool);
      for (let from = 0; from < updates.length; from += batch)
        await record.append({
          rows: updates.slice(from, from + batch).map((bytes, at) => ({
            documentId: document.id,
            seq: 2 + from + at,
            userId: ours.founder.userId as UserId,
            firmId: ours.ownFirmId as FirmId,
            bytes,
          })),
          bindings: [],
          schemas: new Map(),
        });
      await name('the end');
      const versions = await list();
      told.push(versions.map(({ number, kind, seq, hash }) => ({ number, kind, seq, hash })));
    }
    expect(told[0]).toMatchObject([
      { number: 2, kind: 'named' },
      { number: 1, kind: 'before_deletion', seq: 63 },
    ]);
    expect(told[1]).toEqual(told[0]);
    expect(told[2]).toEqual(told[0]);
  });

  test('[VR4] the list is newest first, and the people of each are those since the one before', async () => {
    await name('one');
    const partner = await partnerEditor();
    await write(2, { by: partner.userId, firm: ours.partnerFirmId });
    await name('two');
    const versions = await list();
    expect(versions.map(({ label }) => label)).toEqual(['two', 'one']);
    expect(versions[0]?.people.map(({ userId }) => userId)).toEqual([partner.userId]);
  });

  test('[VR5] a number that there is not, another alliance, and bad input are answered as everywhere', async () => {
    await name('one');
    for (const number of ['2', '0', '-1', '1.0', 'x', '99999999999'])
      expect((await ours.founder.browser.get(path(`/${number}`))).status).toBe(404);
    const stranger = await signUp(app);
    expect((await stranger.browser.get(path('/1'))).status).toBe(404);
    expect((await stranger.browser.get(path())).status).toBe(404);
    const post = async (body: unknown) => (await ours.founder.browser.post(path(), body)).status;
    expect(await post({ kind: 'named', label: ' ' })).toBe(400);
    expect(await post({ kind: 'named', label: 'x'.repeat(121) })).toBe(400);
    expect(await post({ kind: 'named', label: 'x'.repeat(10_000) })).toBe(400);
    expect(await post({ kind: 'named', label: 'a\nb' })).toBe(400);
    expect(await post({ kind: 'named', label: 'a\u0000b' })).toBe(400);
    for (const kind of ['automatic', 'before_deletion', 'ratified'])
      expect(await post({ kind, label: 'x' })).toBe(400);
    expect(await list()).toHaveLength(1);
  });

  test('[VR14] of an archived document every version is read and none is asked for', async () => {
    await name('one');
    await ours.founder.browser.post(`/api/documents/${document.id}/archive`, {});
    expect((await ours.founder.browser.get(path('/1'))).status).toBe(200);
    const refused = await ours.founder.browser.post(path(), { kind: 'named', label: 'two' });
    expect(codeOf(refused)).toBe('conflict');
    await ours.founder.browser.post(`/api/documents/${document.id}/bring-back`, {});
    expect(await name('two')).toMatchObject({ number: 2 });
  });

  test('[VR14] one person asks for so many an hour, the others go on', async () => {
    await name('one');
    const { db } = app.services;
    const [row] = await db.select().from(version).where(eq(version.documentId, document.id));
    const more = Array.from({ length: MOST_AN_HOUR - 2 }, (_, at) => ({ ...row!, number: at + 2 }));
    await db.insert(version).values(more);
    const asked = ['a', 'b', 'c'].map((label) => ours.founder.browser.post(path(), { kind: 'named', label }));
    const answers = (await Promise.all(asked)).map((answer) =>
      answer.status === 200 ? 'ok' : codeOf(answer),
    );
    expect(answers.toSorted()).toEqual(['ok', 'too_many_requests', 'too_many_requests']);
    const partner = await partnerEditor();
    expect((await partner.browser.post(path(), { kind: 'named', label: 'd' })).status).toBe(200);
  });

  test('[VR8] a thread that ends in the middle has kept nothing, and the next look keeps it', async () => {
    const { versions } = app.services;
    await write(2, { minutesAgo: 10 });
    const { replays } = versions;
    const run: typeof replays.run = (job) => {
      setImmediate(() => void replays.end());
      return replays.run(job);
    };
    await keepDue({ ...versions, replays: { ...replays, run } }, log, { now: new Date() });
    expect(await list()).toEqual([]);
    await keepDue(versions, log, { now: new Date() });
    expect((await list()).map(({ number, seq }) => [number, seq])).toEqual([[1, 2]]);
  });

  test('[VR6] rows of versions never change', async () => {
    await name('one');
    const { pool } = app.database;
    await expect(pool.query('update version set label = $1', ['x'])).rejects.toThrow('never change');
    await expect(pool.query('delete from version')).rejects.toThrow('never change');
  });

  test('[VR7] a snapshot only makes it quicker: content and hash are those of the whole record', async () => {
    await write(2);
    const before = await name('by the record');
    await app.services.versions.replays.run({ kind: 'snapshot', document: keeping().document });
    expect((await name('by the snapshot')).hash).toBe(before.hash);
    await write(3);
    const after = await name('by the snapshot and a row');
    await app.services.db.delete(snapshot);
    expect((await name('by the record again')).hash).toBe(after.hash);
    expect(after.hash).not.toBe(before.hash);
  });

  test('[VR8] a content that cannot be read is an error for the one who asked, and the thread goes on', async () => {
    const { db } = app.services;
    const [seeded] = await db
      .select()
      .from(ledger)
      .where(eq(ledger.documentId, document.id as DocumentId));
    await db.insert(ledger).values({ ...seeded!, seq: 2, bytes: new Uint8Array([9, 9]) });
    expect((await ours.founder.browser.post(path(), { kind: 'named', label: 'x' })).status).toBe(500);
    const input = { kind: 'agreement', template: 'blank', title: 'Another' };
    const { body } = await ours.founder.browser.post(`/api/alliances/${ours.allianceId}/documents`, input);
    document = body as DocumentDetail;
    expect(await name('the next')).toMatchObject({ number: 1 });
  });

  test('[VR9] a register and a log are kept as well', async () => {
    for (const kind of ['register', 'log']) {
      const { body } = await ours.founder.browser.post(`/api/alliances/${ours.allianceId}/documents`, {
        kind,
        title: kind,
      });
      document = body as DocumentDetail;
      await name('first');
      const { body: version } = await ours.founder.browser.get(path('/1'));
      expect(JSON.parse((version as VersionDetail).content)).toMatchObject({ entries: [] });
    }
  });
});
