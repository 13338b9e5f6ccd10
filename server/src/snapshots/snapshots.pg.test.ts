import { kindRules } from '@entente/documents/kinds';
import type { DocumentId } from '@entente/protocol/ids';
import { eq, sql } from 'drizzle-orm';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { ledger } from '../db/schema/documents.ts';
import { event } from '../db/schema/events.ts';
import { snapshot } from '../db/schema/snapshots.ts';
import { startAlliance, type TestAlliance } from '../http/testing/people.ts';
import { createTestApp, type TestApp } from '../http/testing/test-app.ts';
import type { DocumentOnRecord } from '../replay/document-on-record.ts';
import type { ReplayJob } from '../replay/replay-job.ts';
import { createReplayThread, type ReplayThread } from '../replay/replay-thread.ts';
import { findDueSnapshots } from './find-due.ts';
import { makeDueSnapshots } from './keep-snapshots.ts';
import { makeSnapshot } from './make-snapshot.ts';
import { readSnapshot } from './read-snapshot.ts';
import { createSnapshots } from './snapshots.ts';
import { createAgreement, writeRows, type Writing } from './testing/written-document.ts';

let app: TestApp;
let ours: TestAlliance;
let document: DocumentOnRecord;

const { schemaVersion } = kindRules.agreement;

beforeAll(async () => {
  app = await createTestApp();
  ours = await startAlliance(app);
});
afterAll(() => app.close());
beforeEach(async () => {
  document = await createAgreement(ours);
});

const write = (writing: Writing, documentId = document.id) =>
  writeRows(app, ours, { documentId, ...writing });

const replays = () => app.services.versions.replays;
const make = () => replays().run<'snapshot'>({ kind: 'snapshot', document });
const readContent = (seq: number) => replays().run<'content'>({ kind: 'content', document, seq });
const find = () => readSnapshot(app.services.db, document.id, schemaVersion);

async function readRow(documentId: DocumentId = document.id) {
  const rows = await app.services.db.select().from(snapshot).where(eq(snapshot.documentId, documentId));
  expect(rows).toHaveLength(1);
  return rows[0]!;
}

async function countRows(documentId: DocumentId = document.id): Promise<number> {
  return app.services.db.$count(ledger, eq(ledger.documentId, documentId));
}

/** Bends the stored snapshot past the server. */
const bend = (change: Partial<typeof snapshot.$inferInsert>) =>
  app.services.db.update(snapshot).set(change).where(eq(snapshot.documentId, document.id));

const isDue = async (now = new Date()): Promise<boolean> =>
  (await findDueSnapshots(app.services.db, now)).some(({ id }) => id === document.id);

/** A thread that starts loads its modules first. */
const patience = { timeout: 50_000 };

const silent = pino({ level: 'silent' });

const loader = () => createSnapshots({ db: app.services.db, replays: replays(), log: app.services.log });

describe('making', () => {
  test('[ST1] a snapshot has the content of the record, and the comparison stands with it', async () => {
    await write({ from: 2, to: 40 });
    expect(await make()).toEqual({ seq: 40 });
    const row = await readRow();
    const rows = await app.services.db.select().from(ledger).where(eq(ledger.documentId, document.id));
    const [bySnapshot, byRecord] = [new Y.Doc(), new Y.Doc()];
    Y.applyUpdate(bySnapshot, row.bytes);
    for (const { bytes } of rows.toSorted((a, b) => a.seq - b.seq)) Y.applyUpdate(byRecord, bytes);
    expect(Y.encodeStateAsUpdate(bySnapshot)).toEqual(Y.encodeStateAsUpdate(byRecord));
    const { hash } = await readContent(40);
    expect(row).toMatchObject({ seq: 40, schemaVersion, contentHash: hash });
    expect(await find()).toMatchObject({ kind: 'sound', snapshot: { seq: 40 } });
    expect(await countRows()).toBe(40);
  });

  test('[ST2] one is due at a pause, and in writing when much is behind', async () => {
    await write({ from: 2, to: 200, minutesAgo: 1 });
    expect(await isDue()).toBe(false);
    const later = new Date(Date.now() + 5 * 60_000);
    expect(await isDue(later)).toBe(true);
    await write({ from: 201, to: 1000 });
    expect(await isDue()).toBe(true);
    const { db } = app.services;
    await makeDueSnapshots({ db, replays: replays(), log: silent }, { now: new Date(), failed: new Map() });
    expect(await readRow()).toMatchObject({ seq: 1000 });
    await write({ from: 1001, to: 1199 });
    expect(await isDue(later)).toBe(false);
  });

  test('[ST3] what covers more stays, in whatever order they come; several servers may make one at once', async () => {
    await write({ from: 2, to: 30 });
    await make();
    const early = await readRow();
    await write({ from: 31, to: 60 });
    const others = [1, 2].map(() => createReplayThread(app.database.url));
    await Promise.all([...others, replays()].map((thread) => thread.run({ kind: 'snapshot', document })));
    await Promise.all(others.map((thread) => thread.end()));
    expect(await readRow()).toMatchObject({ seq: 60 });
    const late = await readRow();
    await app.services.db.delete(snapshot).where(eq(snapshot.documentId, document.id));
    // A server that was slow comes last with what covers less.
    await app.services.db.insert(snapshot).values({ ...late, seq: 61 });
    await makeSnapshot(app.services.db, document);
    expect((await readRow()).seq).toBe(61);
    expect(early.seq).toBe(30);
  });

  test('[ST6] a thread killed in the middle leaves nothing, and the next one makes it', async () => {
    await write({ from: 2, to: 30 });
    const thread = createReplayThread(app.database.url);
    const client = await app.database.pool.connect();
    try {
      await client.query('begin');
      await client.query('lock table snapshot in access exclusive mode');
      const making = thread.run({ kind: 'snapshot', document });
      const failing = expect(making).rejects.toThrow('ended');
      await vi.waitUntil(async () => {
        const { rows } = await client.query<{ waiting: number }>(
          `select count(*)::int as waiting from pg_locks where relation = 'snapshot'::regclass and not granted`,
        );
        return rows[0]?.waiting === 1;
      }, patience);
      await thread.end();
      await failing;
    } finally {
      await client.query('rollback');
      client.release();
    }
    // The statement that was waiting may still have run to its end: then the snapshot is whole.
    expect(['none', 'sound']).toContain((await find()).kind);
    expect(await thread.run({ kind: 'snapshot', document })).toEqual({ seq: 30 });
    expect(await find()).toMatchObject({ kind: 'sound', snapshot: { seq: 30 } });
    await thread.end();
  });

  test('[ST6] a document of which none can be made leaves the others alone, and is left alone until it has grown', async () => {
    const { db } = app.services;
    const { userId, firmId } = { userId: ours.founder.userId as never, firmId: ours.ownFirmId as never };
    const bad = { documentId: document.id, seq: 2, userId, firmId, at: new Date() };
    await db.insert(ledger).values({ ...bad, bytes: new Uint8Array([9, 9]) });
    await write({ from: 3, to: 2000 });
    const broken = document;
    document = await createAgreement(ours);
    await write({ from: 2, to: 1500 });
    const run = vi.fn((job: ReplayJob) => replays().run(job));
    const look = { now: new Date(), failed: new Map() };
    const options = {
      db,
      replays: { ...replays(), run: run as ReplayThread['run'] },
      log: silent,
    };
    await makeDueSnapshots(options, look);
    expect(await readRow()).toMatchObject({ seq: 1500 });
    expect(look.failed).toEqual(new Map([[broken.id, 2000]]));
    run.mockClear();
    await makeDueSnapshots(options, look);
    expect(run).not.toHaveBeenCalled();
    await write({ from: 2001, to: 2001 }, broken.id);
    await makeDueSnapshots(options, look);
    expect(run).toHaveBeenCalledOnce();
  });

  test('[ST8] a record of which a row is missing is an error, not a content', async () => {
    await write({ from: 2, to: 5 });
    await write({ from: 7, to: 9 });
    await expect(make()).rejects.toThrow('a row behind 0 is missing');
    await expect(readContent(9)).rejects.toThrow('a row behind 0 is missing');
    await expect(readContent(12)).rejects.toThrow('is missing');
    expect((await readContent(5)).content).toContain('row 5');
  });
});

describe('using', () => {
  test('[ST4] one that was changed in any part is not used, is told of once, and another is made', async () => {
    await write({ from: 2, to: 30 });
    await make();
    const sound = await readRow();
    const flipped = Uint8Array.from(sound.bytes);
    flipped[9] = (flipped[9] ?? 0) ^ 1;
    const changes = [
      { bytes: flipped },
      { seq: 31 },
      { contentHash: '0'.repeat(64) },
      { stateVector: new Uint8Array([0]) },
      { digest: 'x' },
    ];
    for (const [nth, change] of changes.entries()) {
      await bend(change);
      expect((await find()).kind).toBe('corrupt');
      // Two servers notice it at the same moment.
      expect(await Promise.all([loader().load(document), loader().load(document)])).toContain(undefined);
      await vi.waitUntil(async () => (await find()).kind === 'sound', patience);
      expect((await readRow()).digest).toBe(sound.digest);
      const lines = await app.services.db.select().from(event).where(eq(event.documentId, document.id));
      const told = lines.filter(({ kind }) => kind === 'snapshot_corrupt');
      expect(told).toHaveLength(nth + 1);
      expect(told.at(-1)).toMatchObject({ allianceId: ours.allianceId, userId: null });
    }
    expect(app.logged.join('')).toContain('a snapshot is not what was stored');
    expect(await loader().load(document)).toMatchObject({ seq: 30 });
  });

  test('[ST4] [VR7] a version is computed past a corrupt snapshot, with the hash of the record', async () => {
    await write({ from: 2, to: 30 });
    const { hash } = await readContent(30);
    await make();
    await bend({ seq: 29 });
    expect((await readContent(30)).hash).toBe(hash);
    await write({ from: 31, to: 32 });
    const { hash: later } = await readContent(32);
    await app.services.db.delete(snapshot).where(eq(snapshot.documentId, document.id));
    expect((await readContent(32)).hash).toBe(later);
  });

  test('[ST5] one that was compared under an older schema makes place; an older server does not replace a newer one', async () => {
    await write({ from: 2, to: 1200 });
    await make();
    const row = await readRow();
    expect(await readSnapshot(app.services.db, document.id, schemaVersion + 1)).toEqual({ kind: 'outdated' });
    await bend({ schemaVersion: schemaVersion - 1 });
    expect(await isDue()).toBe(true);
    await make();
    expect(await readRow()).toMatchObject({ schemaVersion, seq: 1200 });
    await bend({ ...row, schemaVersion: schemaVersion + 1, seq: 1100 });
    await write({ from: 1201, to: 1201 });
    await make();
    expect(await readRow()).toMatchObject({ schemaVersion: schemaVersion + 1, seq: 1100 });
  });

  test('[ST7] a room with a long record waits for a snapshot made in the thread', async () => {
    // Rows that bring nothing new are rows all the same.
    await app.services.db.execute(sql`
      insert into ledger select document_id, 1 + n, user_id, firm_id, at, bytes
      from ledger, generate_series(1, 12000) n where document_id = ${document.id} and seq = 1`);
    expect(await loader().load(document)).toMatchObject({ seq: 12_001 });
    expect(await countRows()).toBe(12_001);
  });
});
