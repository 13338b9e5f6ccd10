/** What is read of the texts that ever came in force: a document that was agreed to many times costs no more than one. */
import { addRisks } from '@entente/documents/register/write-register';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestApp, type TestApp } from './testing/test-app.ts';
import {
  bringInForce,
  proposalIn,
  proposalsPath,
  proposeAs,
  startTwoFirms,
  type TwoFirms,
} from './testing/two-firms.ts';

let app: TestApp;
let firms: TwoFirms;

beforeAll(async () => {
  app = await createTestApp({ confirm: () => Promise.resolve('password') });
  firms = await startTwoFirms(app);
});
afterAll(() => app.close());

/** The contents that the database hands out of the texts in force while a path is asked for. */
async function contentsReadOf(path: string): Promise<readonly unknown[]> {
  const { pool } = app.database;
  const read: unknown[] = [];
  const ask = pool.query.bind(pool) as (...of: unknown[]) => Promise<{ rows: unknown[]; fields: object[] }>;
  const listening = async (...of: unknown[]): Promise<unknown> => {
    const answer = await ask(...of);
    const [{ text }] = of as [{ text: string }];
    const columns = text.slice(0, text.indexOf(' from '));
    if (text.includes('from "in_force"') && columns.includes('"content"')) read.push(...answer.rows);
    return answer;
  };
  pool.query = listening as typeof pool.query;
  const { status } = await firms.kenji.browser.get(path);
  pool.query = ask as unknown as typeof pool.query;
  expect(status).toBe(200);
  return read;
}

test('[IF2] of an agreement that was agreed to often, its pages read the texts they show and no others', async () => {
  const documentId = await firms.makeAgreement();
  const earlier = await bringInForce(firms, documentId);
  await bringInForce(firms, documentId);
  await bringInForce(firms, documentId);
  const sections = await firms.pen(documentId).sections();
  const part = { kind: 'section', id: sections.at(-1)!.id };
  await bringInForce(firms, documentId, { part });
  const newest = await bringInForce(firms, documentId, { part });
  const proposal = proposalIn(await proposeAs(firms.maya, documentId, { part }));

  expect(await contentsReadOf(`/api/documents/${documentId}/in-force`)).toEqual([]);
  expect(await contentsReadOf(`/api/documents/${documentId}/in-force/${earlier.id}`)).toHaveLength(1);
  expect(await contentsReadOf(`/api/documents/${documentId}/in-force/${newest.id}`)).toHaveLength(1);
  // The third whole text, and the section that stands in its place.
  expect(await contentsReadOf(`/api/documents/${documentId}/texts-in-force`)).toHaveLength(2);
  expect(await contentsReadOf(`/api/documents/${documentId}/drift`)).toHaveLength(2);
  // What the proposal is compared with: the third whole text and what amended it since.
  expect(await contentsReadOf(`${proposalsPath(documentId)}/${proposal.id}`)).toHaveLength(3);
  // The first of all was compared with nothing, the second with the first.
  expect(await contentsReadOf(`${proposalsPath(documentId)}/${earlier.id}`)).toEqual([]);
});

test('[IF6] of a register, the newest of each risk alone is read, and for a proposal its own risk', async () => {
  const documentId = await firms.makeDocument({ kind: 'register', title: 'Risks' });
  const pen = firms.pen(documentId);
  const score = { likelihood: 2, impact: 4, response: 'accept' } as const;
  const ids = await pen.write((ydoc) =>
    addRisks(ydoc, [
      { title: 'Storms', ...score },
      { title: 'Strikes', ...score },
    ]),
  );
  await pen.number('risks', 'risk');
  const [storms, strikes] = ids.map((id) => ({ kind: 'entry', id }));
  await bringInForce(firms, documentId, { part: storms });
  await bringInForce(firms, documentId, { part: storms });
  await bringInForce(firms, documentId, { part: strikes });
  const last = await bringInForce(firms, documentId, { part: storms });
  expect(await contentsReadOf(`/api/documents/${documentId}/in-force`)).toHaveLength(2);
  expect(await contentsReadOf(`${proposalsPath(documentId)}/${last.id}`)).toHaveLength(1);
});
