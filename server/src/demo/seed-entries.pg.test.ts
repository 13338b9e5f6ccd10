import { kindRules } from '@entente/documents/kinds';
import { SERVER_CLIENT_ID } from '@entente/documents/entries/numbering';
import type { Decision } from '@entente/documents/log/decision';
import { readLog } from '@entente/documents/log/read-log';
import { readRegister } from '@entente/documents/register/read-register';
import type { Risk } from '@entente/documents/register/risk';
import type { UserId } from '@entente/protocol/ids';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { author, document, ledger } from '../db/schema/documents.ts';
import { createTestDatabase, type TestDatabase } from '../db/testing/create-test-database.ts';
import { createScoreHistories } from '../documents/score-histories.ts';
import { judgeUpdate } from '../sync/gate/gate.ts';
import { learn } from '../sync/gate/learn.ts';
import { Structure } from '../sync/gate/structure.ts';
import { numberEntries } from '../sync/number-entries.ts';
import { seedDemo } from './seed-demo.ts';

type Row = typeof ledger.$inferSelect;

let database: TestDatabase;
const before = Date.now();
beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemo(database.db, []);
}, 180_000);
afterAll(() => database.close());

async function open(kind: 'register' | 'log') {
  const { db } = database;
  const [row] = await db.select().from(document).where(eq(document.kind, kind));
  const { id } = row!;
  const rows = await db.select().from(ledger).where(eq(ledger.documentId, id)).orderBy(asc(ledger.seq));
  const bound = await db.select().from(author).where(eq(author.documentId, id));
  const ydoc = new Y.Doc();
  for (const { bytes } of rows) Y.applyUpdate(ydoc, bytes);
  return { document: row!, rows, bound, ydoc };
}

const clientsOf = ({ bytes }: Row): number[] => [...Y.decodeUpdate(bytes).structs].map(({ id }) => id.client);

const today = (): string => new Date().toISOString().slice(0, 10);

describe.each(['register', 'log'] as const)('[DM3] the demo’s %s', (kind) => {
  it('was written over the weeks before, by people of both firms, nothing out of order', async () => {
    const { document: about, rows } = await open(kind);
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at + 1));
    const times = rows.map(({ at }) => at.getTime());
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times.at(-1)).toBeLessThan(before);
    expect(times.at(-1)! - times[0]!).toBeGreaterThan(50 * 86_400_000);
    expect(about.createdAt.getTime()).toBeLessThanOrEqual(times[0]!);
    expect(new Set(rows.map(({ userId }) => userId)).size).toBe(4);
    expect(new Set(rows.map(({ firmId }) => firmId)).size).toBe(2);
  });

  it('went by the rules of the gate, row by row, and was numbered as a room does it', async () => {
    const { rows, bound } = await open(kind);
    const owners = new Map<number, UserId>(bound.map(({ clientId, userId }) => [clientId, userId]));
    const known = { rules: kindRules[kind], clocks: new Map<number, number>(), structure: new Structure() };
    let expected: Uint8Array | undefined;
    for (const row of rows) {
      const { bytes, userId, firmId, at } = row;
      if (clientsOf(row)[0] === SERVER_CLIENT_ID) {
        expect(bytes).toEqual(expected);
        expected = undefined;
        learn(bytes, known);
        continue;
      }
      expect(expected).toBeUndefined();
      for (const clientId of clientsOf(row)) expect(owners.get(clientId)).toBe(userId);
      const gate = { ...known, ownerOf: (id: number) => owners.get(id), isDeleted: () => false };
      const verdict = judgeUpdate(bytes, gate, { userId, canEdit: true });
      if (verdict.kind !== 'admitted') throw new Error(`row ${row.seq}: ${JSON.stringify(verdict)}`);
      learn(bytes, known);
      const raised = { userId, firmId, at: at.toISOString() };
      expected = numberEntries(verdict.entries, known.clocks, () => raised);
    }
    expect(expected).toBeUndefined();
  });
});

describe('[DM3] the content', () => {
  it('is sixty risks, whole, of every category and status, some of them late', async () => {
    const { ydoc } = await open('register');
    const { entries, categories } = readRegister(ydoc);
    const risks = entries.filter((entry): entry is Risk => entry.kind === 'risk');
    expect(risks.map(({ number }) => number)).toEqual(Array.from({ length: 60 }, (_, at) => at + 1));
    expect(new Set(risks.map(({ category }) => category))).toEqual(new Set(categories.map(({ id }) => id)));
    expect(new Set(risks.map(({ status }) => status)).size).toBe(4);
    expect(risks.every((risk) => risk.title !== '' && risk.description !== '')).toBe(true);
    expect(new Set(risks.map(({ title }) => title)).size).toBe(60);
    const open_ = risks.filter(({ status }) => status !== 'closed');
    expect(open_.filter(({ dueOn }) => dueOn !== undefined && dueOn < today()).length).toBeGreaterThan(4);
    expect(open_.filter(({ dueOn }) => dueOn !== undefined && dueOn > today()).length).toBeGreaterThan(20);
    expect(risks.filter(({ mergedInto }) => mergedInto !== undefined)).toHaveLength(2);
  });

  it('is forty decisions, whole, of every form and state', async () => {
    const { ydoc } = await open('log');
    const decisions = readLog(ydoc).entries.filter((entry): entry is Decision => entry.kind === 'decision');
    expect(decisions.map(({ number }) => number)).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
    expect(new Set(decisions.map(({ form }) => form)).size).toBe(3);
    expect(new Set(decisions.map(({ state }) => state)).size).toBe(3);
    expect(decisions.every(({ title, statement, decider }) => title && statement && decider)).toBe(true);
    const weighed = decisions.filter(({ criteria }) => criteria.length > 0);
    expect(weighed.length).toBeGreaterThan(3);
    for (const { options, criteria } of weighed)
      for (const { points } of options) expect(points.size).toBe(criteria.length);
    expect(decisions.filter(({ reviewOn }) => reviewOn !== undefined && reviewOn < today()).length).toBe(5);
    expect(decisions.filter(({ supersedes }) => supersedes !== undefined)).toHaveLength(1);
  });

  it('links only to what is there', async () => {
    const [register, log] = [await open('register'), await open('log')];
    const documents = await database.db.select({ id: document.id, kind: document.kind }).from(document);
    const kinds = new Map(documents.map(({ id, kind }) => [id, kind]));
    const risks = readRegister(register.ydoc).entries as Risk[];
    const decisions = readLog(log.ydoc).entries as Decision[];
    const ids = new Set<string>([...risks, ...decisions].map(({ id }) => id));
    const links = [...risks, ...decisions].flatMap((entry) => entry.links);
    expect(links.length).toBeGreaterThan(80);
    for (const { documentId, entryId } of links) {
      expect(kinds.has(documentId)).toBe(true);
      expect(kinds.get(documentId) === 'agreement').toBe(entryId === undefined);
      if (entryId !== undefined) expect(ids).toContain(entryId);
    }
  });

  it('has scores that moved: exposure grew, then fell', async () => {
    const { document: about } = await open('register');
    const { risks } = await createScoreHistories(database.db).read(about.id);
    expect(risks.filter(({ points }) => points.length > 1).length).toBeGreaterThan(40);
    const exposureAt = (daysAgo: number): number => {
      const until = new Date(before - daysAgo * 86_400_000).toISOString();
      return risks.reduce((sum, { points }) => {
        const point = points.findLast(({ at }) => at <= until);
        return (
          sum + (point === undefined || point.status === 'closed' ? 0 : point.likelihood! * point.impact!)
        );
      }, 0);
    };
    const [start, middle, late, end] = [60, 30, 20, 0].map(exposureAt) as [number, number, number, number];
    expect(middle).toBeGreaterThan(start);
    expect(late).toBeGreaterThan(middle);
    expect(end).toBeLessThan(late);
  });
});
