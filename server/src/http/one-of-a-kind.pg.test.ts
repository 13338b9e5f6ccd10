import { firstCategories } from '@entente/documents/register/seed-register';
import { readRegister } from '@entente/documents/register/read-register';
import { documentDetail, type DocumentDetail } from '@entente/protocol/api/documents';
import { eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { author, document, ledger } from '../db/schema/documents.ts';
import { event } from '../db/schema/events.ts';
import { codeOf } from './testing/browser.ts';
import { startAlliance, type TestAlliance } from './testing/people.ts';
import { createTestApp, type TestApp } from './testing/test-app.ts';

let test: TestApp;
let alliance: TestAlliance;
beforeAll(async () => {
  test = await createTestApp();
});
beforeEach(async () => {
  alliance = await startAlliance(test);
});
afterAll(() => test.close());

const kinds = ['register', 'log'] as const;
type Kind = (typeof kinds)[number];

const ask = (kind: Kind, title = 'Ours') =>
  alliance.founder.browser.post(`/api/alliances/${alliance.allianceId}/documents`, { kind, title });

async function start(kind: Kind): Promise<DocumentDetail> {
  const answer = await ask(kind);
  expect(answer.status).toBe(200);
  return documentDetail.parse(answer.body);
}

const place = (id: string, verb: 'archive' | 'bring-back') =>
  alliance.founder.browser.post(`/api/documents/${id}/${verb}`);

const countOf = (kind: Kind) => test.services.db.$count(document, eq(document.kind, kind));

describe('[DO3] the first content', () => {
  it('of a register is its categories, as the words of who started it', async () => {
    const { id, kind } = await start('register');
    expect(kind).toBe('register');
    const rows = await test.services.db.select().from(ledger).where(eq(ledger.documentId, id));
    const who = { userId: alliance.founder.userId, firmId: alliance.ownFirmId };
    expect(rows).toMatchObject([{ seq: 1, ...who }]);
    const ydoc = new Y.Doc();
    Y.applyUpdate(ydoc, rows[0]!.bytes);
    const { entries, categories } = readRegister(ydoc);
    expect(entries).toEqual([]);
    expect(categories.map(({ name }) => name)).toEqual(firstCategories);
    const bound = await test.services.db.select().from(author).where(eq(author.documentId, id));
    expect(bound).toMatchObject([{ clientId: [...ydoc.store.clients.keys()][0], ...who }]);
  });

  it('of a log is nothing, and nothing is not written', async () => {
    const { id, editedBy } = await start('log');
    expect(await test.services.db.$count(ledger, eq(ledger.documentId, id))).toBe(0);
    expect(editedBy.userId).toBe(alliance.founder.userId);
    const [line] = await test.services.db.select().from(event).where(eq(event.documentId, id));
    expect(line?.detail).toEqual({ title: 'Ours', kind: 'log', role: 'liaison' });
  });
});

describe.each(kinds)('[DO6] of a %s an alliance has one', (kind) => {
  it('a second one is already there, until the first is archived', async () => {
    const first = await start(kind);
    expect(codeOf(await ask(kind, 'Another'))).toBe('already_there');
    await place(first.id, 'archive');
    expect((await ask(kind, 'Another')).status).toBe(200);
  });

  it('of two that are started at once one is, and nothing is left of the other', async () => {
    const before = await countOf(kind);
    const answers = await Promise.all(['A', 'B', 'C', 'D'].map((title) => ask(kind, title)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const refused = answers.filter(({ status }) => status === 409);
    expect(refused.map(codeOf)).toEqual(Array(3).fill('already_there'));
    expect(await countOf(kind)).toBe(before + 1);
  });

  it('an archived one comes back only when there is no other', async () => {
    const first = await start(kind);
    await place(first.id, 'archive');
    const second = await start(kind);
    expect(codeOf(await place(first.id, 'bring-back'))).toBe('already_there');
    await place(second.id, 'archive');
    expect((await place(first.id, 'bring-back')).body).toMatchObject({ archivedAt: null });
    expect(codeOf(await place(second.id, 'bring-back'))).toBe('already_there');
  });

  it('another alliance has its own', async () => {
    await start(kind);
    alliance = await startAlliance(test);
    expect((await ask(kind)).status).toBe(200);
  });
});
