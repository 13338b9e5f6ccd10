import { addRisks, setRiskValues } from '@entente/documents/register/write-register';
import type { EntryId } from '@entente/documents/entries/entry-id';
import { scoreHistory } from '@entente/protocol/api/score-history';
import { documentId as documentIdType, type DocumentId } from '@entente/protocol/ids';
import { asc, eq } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { ledger } from '../db/schema/documents.ts';
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

async function create(body: object): Promise<DocumentId> {
  const path = `/api/alliances/${alliance.allianceId}/documents`;
  const answer = await alliance.founder.browser.post(path, body);
  return documentIdType.parse((answer.body as { id: string }).id);
}

const ask = (documentId: DocumentId) =>
  alliance.founder.browser.get(`/api/documents/${documentId}/score-history`);

/** Puts what is written from here on straight on the record. */
async function record(documentId: DocumentId) {
  const rows = await test.services.db
    .select()
    .from(ledger)
    .where(eq(ledger.documentId, documentId))
    .orderBy(asc(ledger.seq));
  const ydoc = new Y.Doc();
  for (const { bytes } of rows) Y.applyUpdate(ydoc, bytes);
  const written: Uint8Array[] = [];
  ydoc.on('update', (bytes: Uint8Array) => written.push(bytes));
  const who = { userId: alliance.founder.userId, firmId: alliance.ownFirmId };
  let seq = rows.length;
  const flush = async () => {
    const values = written.splice(0).map((bytes) => {
      seq += 1;
      return { documentId, seq, ...who, at: new Date(Date.UTC(2026, 0, 1) + seq * 86_400_000), bytes };
    });
    await test.services.db.insert(ledger).values(values);
  };
  return { ydoc, flush };
}

describe('[DO7] the history of scores', () => {
  it('of a register grows with its record, also beyond one page of it', async () => {
    const documentId = await create({ kind: 'register', title: 'Our risks' });
    expect((await ask(documentId)).body).toEqual({ risks: [] });
    const { ydoc, flush } = await record(documentId);
    const [id] = addRisks(ydoc, [{ likelihood: 1, impact: 3 }]) as [EntryId];
    for (let at = 0; at < 250; at++) setRiskValues(ydoc, id, { likelihood: at % 2 === 0 ? 4 : 2 });
    await flush();
    const first = scoreHistory.parse((await ask(documentId)).body);
    expect(first.risks.map(({ entryId, points }) => [entryId, points.length])).toEqual([[id, 251]]);
    setRiskValues(ydoc, id, { status: 'closed' });
    await flush();
    const answers = await Promise.all([1, 2, 3].map(() => ask(documentId)));
    for (const { body } of answers) {
      const [risk] = scoreHistory.parse(body).risks;
      expect(risk!.points.slice(0, -1)).toEqual(first.risks[0]!.points);
      expect(risk!.points.at(-1)).toMatchObject({ likelihood: 2, impact: 3, status: 'closed' });
    }
  });

  it('is not there for an agreement or a log', async () => {
    const agreement = await create({ kind: 'agreement', template: 'blank', title: 'Ours' });
    const log = await create({ kind: 'log', title: 'Ours' });
    for (const id of [agreement, log]) expect(codeOf(await ask(id))).toBe('not_found');
  });

  it('of more registers than are kept in memory is the same when asked again', async () => {
    const ids: DocumentId[] = [];
    for (let at = 0; at < 18; at++) {
      const documentId = await create({ kind: 'register', title: 'Our risks' });
      const { ydoc, flush } = await record(documentId);
      addRisks(ydoc, [{ likelihood: 2, impact: 2 }]);
      await flush();
      ids.push(documentId);
      await alliance.founder.browser.post(`/api/documents/${documentId}/archive`);
    }
    const read = async () => Promise.all(ids.map((id) => test.services.scores.read(id)));
    const first = await read();
    expect(first.every(({ risks }) => risks.length === 1)).toBe(true);
    expect(await read()).toEqual(first);
  });
});
