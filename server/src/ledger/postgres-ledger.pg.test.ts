import { randomUUID } from 'node:crypto';
import type { AllianceId, DocumentId } from '@entente/protocol/ids';
import { and, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../db/database.ts';
import { ofCommits } from '../db/patience.ts';
import { alliance, allianceFirm, firm, member } from '../db/schema/alliances.ts';
import { document, ledger as ledgerTable } from '../db/schema/documents.ts';
import { user } from '../db/schema/people.ts';
import { createTestDatabase, type TestDatabase } from '../db/testing/create-test-database.ts';
import { randomWriter, testLedger, type Writer } from './ledger-acceptance.ts';
import { createPostgresLedger } from './postgres-ledger.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const fail = (error: Error): never => {
  throw error;
};

async function addMember(allianceId: AllianceId, { userId, firmId }: Writer): Promise<void> {
  const { db } = database;
  await db.insert(user).values({ id: userId, name: 'Somebody', email: `${userId}@example.com` });
  await db.insert(firm).values({ id: firmId, name: 'A firm', colour: 'teal' });
  await db.insert(allianceFirm).values({ allianceId, firmId });
  await db.insert(member).values({ id: randomUUID(), allianceId, firmId, userId, role: 'editor' });
}

async function createDocument() {
  const { db } = database;
  const allianceId = randomUUID() as AllianceId;
  const documentId = randomUUID() as DocumentId;
  const [anna, ben] = [randomWriter(), randomWriter()];
  await db.insert(alliance).values({ id: allianceId, name: 'An alliance' });
  await addMember(allianceId, anna);
  await addMember(allianceId, ben);
  await db.insert(document).values({
    id: documentId,
    allianceId,
    kind: 'agreement',
    title: 'Ours',
    schemaVersion: 1,
    createdBy: anna.userId,
    createdFor: anna.firmId,
  });
  return { documentId, anna, ben };
}

async function demote(_: DocumentId, { userId }: Writer): Promise<void> {
  await database.db.update(member).set({ role: 'commenter' }).where(eq(member.userId, userId));
}

describe('the ledger in PostgreSQL', () => {
  const start = () => ({
    ledger: createPostgresLedger(database.db, database.pool),
    createDocument,
    remove: demote,
  });
  testLedger(start);

  test('[LG6] the database refuses to change or remove a row, whoever asks', async () => {
    const { documentId, anna } = await createDocument();
    await start().ledger.append({
      rows: [{ documentId, seq: 1, ...anna, bytes: new Uint8Array([1]) }],
      bindings: [],
      schemas: new Map(),
    });
    const isRow = and(eq(ledgerTable.documentId, documentId), eq(ledgerTable.seq, 1));
    const refusal = { cause: { message: 'rows of ledger never change' } };
    await expect(
      database.db.update(ledgerTable).set({ userId: anna.userId }).where(isRow),
    ).rejects.toMatchObject(refusal);
    await expect(database.db.delete(ledgerTable).where(isRow)).rejects.toMatchObject(refusal);
  });

  test('[LG7] a newer schema version is kept with the rows that need it', async () => {
    const { documentId, anna } = await createDocument();
    await start().ledger.append({
      rows: [{ documentId, seq: 1, ...anna, bytes: new Uint8Array([1]) }],
      bindings: [],
      schemas: new Map([[documentId, 3]]),
    });
    const [row] = await database.db.select().from(document).where(eq(document.id, documentId));
    expect(row?.schemaVersion).toBe(3);
  });

  test('[LG9] what cannot be kept keeps back its own document and no other', async () => {
    const [theirs, ours] = [await createDocument(), await createDocument()];
    const rowOf = ({ documentId, anna }: typeof ours) => ({
      documentId,
      seq: 1,
      ...anna,
      bytes: new Uint8Array([1]),
    });
    const actor = { ...theirs.anna, allianceId: randomUUID() as AllianceId, role: 'editor' } as const;
    const part = { kind: 'clause', at: 0, title: 'half of \uD83E' } as const;
    const { ledger } = start();
    const outcome = await ledger.append({
      rows: [rowOf(theirs), rowOf(ours)],
      bindings: [],
      schemas: new Map(),
      restoring: [{ documentId: theirs.documentId, seq: 1, actor, restored: { version: 1, part } }],
    });
    expect(outcome).toEqual(new Map([[theirs.documentId, 'unkeepable']]));
    expect(await ledger.loadAfter(theirs.documentId, 0)).toEqual([]);
    expect(await ledger.loadAfter(ours.documentId, 0)).toHaveLength(1);
  });

  test('[LG10] a document that another session holds keeps back itself and no other', async () => {
    const [held, free] = [await createDocument(), await createDocument()];
    const impatient = openDatabase(database.url, fail, { ...ofCommits, lockMs: 200 });
    const ledger = createPostgresLedger(impatient.db, impatient.pool);
    const rows = [held, free].map(({ documentId, anna }) => ({
      documentId,
      seq: 1,
      ...anna,
      bytes: new Uint8Array([1]),
    }));
    const stuck = await database.pool.connect();
    await stuck.query('begin');
    await stuck.query('select from document where id = $1 for update', [held.documentId]);
    const outcome = await ledger.append({ rows, bindings: [], schemas: new Map() });
    expect(outcome).toEqual(new Map([[held.documentId, 'locked']]));
    expect(await ledger.loadAfter(held.documentId, 0)).toEqual([]);
    expect(await ledger.loadAfter(free.documentId, 0)).toHaveLength(1);
    await stuck.query('rollback');
    stuck.release();
    expect(await ledger.append({ rows: rows.slice(0, 1), bindings: [], schemas: new Map() })).toEqual(
      new Map(),
    );
    await impatient.close();
  });

  test('[LG3] an archived document takes nothing', async () => {
    const { documentId, anna } = await createDocument();
    await database.db.update(document).set({ archivedAt: new Date() }).where(eq(document.id, documentId));
    const rows = [{ documentId, seq: 1, ...anna, bytes: new Uint8Array([1]) }];
    const outcome = await start().ledger.append({ rows, bindings: [], schemas: new Map() });
    expect(outcome).toEqual(new Map([[documentId, 'forbidden']]));
  });
});
