/** Entries and their numbers over real sockets and a real database. */
import { SERVER_CLIENT_ID } from '@entente/documents/entries/numbering';
import { addRisks, setRiskValues, writeRiskTitle } from '@entente/documents/register/write-register';
import type { DocumentId } from '@entente/protocol/ids';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type * as Y from 'yjs';
import { readAuthors, readLedger, replay } from '../support/documents.ts';
import { signIn, type SignedIn } from '../support/people.ts';
import { createRegister, numberedTitles, risksIn } from '../support/registers.ts';
import { openPage } from '../support/relay-page.ts';
import { startRelayServer, type RelayServer } from '../support/relay-server.ts';

let server: RelayServer;
let maya: SignedIn;
let daniel: SignedIn;
beforeAll(async () => {
  server = await startRelayServer();
  [maya, daniel] = [await signIn(server.url, 'maya'), await signIn(server.url, 'daniel')];
});
afterAll(() => server.close());

let documentId: DocumentId;
beforeEach(async () => {
  documentId = await createRegister(maya);
});

const add = (ydoc: Y.Doc, ...titles: string[]) =>
  addRisks(
    ydoc,
    titles.map((title) => ({ title })),
  );

const isNumbered = (ydoc: Y.Doc, count: number) =>
  risksIn(ydoc).filter(({ number }) => number !== undefined).length === count;

const readRecord = () => readLedger(server.database.pool, documentId);

test('[RL80] [RL81] two people add while both are offline and come back: every number once, the same on both sides', async () => {
  const before = [await openPage(maya, documentId), await openPage(daniel, documentId)] as const;
  for (const page of before) {
    page.close();
    await page.closed;
  }
  const [mayas, daniels] = [before[0].ydoc, before[1].ydoc];
  add(mayas, 'late data', 'late people');
  add(daniels, 'lost data');
  add(daniels, 'lost people', 'no budget');
  expect(numberedTitles(mayas)).toEqual(['? late data', '? late people']);

  const [one, two] = await Promise.all([
    openPage(maya, documentId, { ydoc: mayas }),
    openPage(daniel, documentId, { ydoc: daniels }),
  ]);
  await Promise.all([one.until(() => isNumbered(mayas, 5)), two.until(() => isNumbered(daniels, 5))]);
  expect(risksIn(mayas).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
  expect(risksIn(daniels)).toEqual(risksIn(mayas));

  const rows = await readRecord();
  expect(risksIn(replay(rows))).toEqual(risksIn(mayas));
  expect((await readAuthors(server.database.pool, documentId)).has(SERVER_CLIENT_ID)).toBe(false);
  for (const { title, raisedBy, raisedFor } of risksIn(mayas)) {
    const author = title.startsWith('late') ? maya : daniel;
    expect({ raisedBy, raisedFor }).toEqual({ raisedBy: author.userId, raisedFor: author.firmId });
  }
  for (const page of [one, two]) page.close();
});

test('[RL80] two people add and edit at once: nobody overwrites anybody, and the numbers stay as they were given', async () => {
  const [one, two] = [await openPage(maya, documentId), await openPage(daniel, documentId)];
  for (let round = 0; round < 20; round++) {
    add(one.ydoc, `m${round}`);
    add(two.ydoc, `d${round}`);
  }
  await Promise.all([one, two].map((page) => page.until(() => isNumbered(page.ydoc, 40))));
  const given = new Map(risksIn(one.ydoc).map(({ id, number }) => [id, number]));
  expect([...given.values()]).toEqual(Array.from({ length: 40 }, (_, at) => at + 1));
  for (const { id, title } of risksIn(one.ydoc)) {
    writeRiskTitle(one.ydoc, id, `our ${title}`);
    writeRiskTitle(two.ydoc, id, `${title}, again`);
    setRiskValues(one.ydoc, id, { likelihood: 2 });
    setRiskValues(two.ydoc, id, { status: 'closed' });
  }
  await Promise.all([one.saved(), two.saved()]);
  const isMerged = (ydoc: Y.Doc) =>
    risksIn(ydoc).every(
      ({ title, likelihood, status }) =>
        /^our .*, again$/.test(title) && likelihood === 2 && status === 'closed',
    );
  await Promise.all([one, two].map((page) => page.until(() => isMerged(page.ydoc))));
  expect(risksIn(two.ydoc)).toEqual(risksIn(one.ydoc));
  for (const { id, number } of risksIn(two.ydoc)) expect(number).toBe(given.get(id));
  const rows = await readRecord();
  expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => at + 1));
  for (const page of [one, two]) page.close();
});

test('[RL72] [RL83] two servers number one register, and a page goes over from one to the other', async () => {
  const elsewhere = await server.startAnother();
  const here = await openPage(maya, documentId);
  const there = await openPage(daniel, documentId, { url: elsewhere.url });
  for (let round = 0; round < 10; round++) {
    add(here.ydoc, `m${round}`);
    add(there.ydoc, `d${round}`);
  }
  await Promise.all([here.saved(), there.saved()]);
  add(there.ydoc, 'the last one');
  await there.saved();
  await there.until(() => isNumbered(there.ydoc, 21));
  // The first server has not read the last number. The page brings it along, and nobody calls that forged.
  there.close();
  await there.closed;
  const over = await openPage(daniel, documentId, { ydoc: there.ydoc });
  add(over.ydoc, 'over here');
  await over.saved();
  await here.until(() => isNumbered(here.ydoc, 22));
  const record = replay(await readRecord());
  expect(risksIn(record).map(({ number }) => number)).toEqual(Array.from({ length: 22 }, (_, at) => at + 1));
  expect(risksIn(here.ydoc)).toEqual(risksIn(record));
  expect(numberedTitles(record).slice(-2)).toEqual(['21 the last one', '22 over here']);
  for (const page of [here, over]) page.close();
});
